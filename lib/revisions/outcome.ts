/** Ends a transaction with an outcome that the caller branches on: nothing is written. */
export class Outcome<T> extends Error {
  constructor(readonly value: T) {
    super("ended without writing");
  }
}

/** What `work` comes to: what it returns, or the outcome it was ended with. */
export async function outcomeOf<Done, Refused>(work: () => Promise<Done>): Promise<Done | Refused> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Outcome) return error.value as Refused;
    throw error;
  }
}
