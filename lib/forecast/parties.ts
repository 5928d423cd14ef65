/** Who pushes against a text, and whose text it is, by ISO code. */
export interface Parties {
  readonly presser: string;
  /** Cannot vote against its own text or abstain, at any level of push. Null where no single state is. */
  readonly sponsor: string | null;
}

/** Where nothing else is said. */
export const USUAL_PARTIES: Parties = { presser: "USA", sponsor: null };
