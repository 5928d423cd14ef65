/**
 * A kind of work that threads do. `file` is the module, from the root of the project, whose `run` does it; the types are those of what it takes and gives,
 * which must be data that can be copied (no functions).
 */
export interface Job<Input, Output> {
  readonly file: string;
  readonly _types?: (input: Input) => Output;
}

/**
 * What many jobs of one state of the record look at. A thread is sent it once and keeps the newest of each name alone. Equal `number`, equal data.
 */
export interface Shared {
  readonly name: string;
  readonly number: string;
  readonly data: unknown;
}

/** What the module of a job exports as `run`. `shared` holds the data of the job by name: the same object for the same state, so work on it may be kept beside it. */
export type Run<Input, Output> = (input: Input, shared: ReadonlyMap<string, unknown>) => Output | Promise<Output>;
