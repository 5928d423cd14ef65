/** The same in every copy of this module: each bundle of the site has its own. */
const brand = Symbol.for("plenary.Outcome");

/** Ends a transaction with an outcome that the caller branches on: nothing is written. */
export class Outcome<T> extends Error {
  readonly [brand] = true;

  constructor(readonly value: T) {
    super("ended without writing");
  }
}

const isOutcome = (error: unknown): error is Outcome<unknown> => typeof error === "object" && error !== null && brand in error;

/** What `work` comes to: what it returns, or the outcome it was ended with. */
export async function outcomeOf<Done, Refused>(work: () => Promise<Done>): Promise<Done | Refused> {
  try {
    return await work();
  } catch (error) {
    if (isOutcome(error)) return error.value as Refused;
    throw error;
  }
}
