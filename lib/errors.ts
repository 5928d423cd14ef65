/** Everything that can go wrong in a foreseen way, with the HTTP status that it answers. The one table from code to status. */
export const httpStatusOf = {
  bad_request: 400,
  bad_settings: 500,
  sign_in_required: 401,
  not_allowed: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  not_yet: 409,
  too_large: 413,
  unsupported_media_type: 415,
  does_not_add_up: 422,
  invalid: 422,
  too_many_requests: 429,
  unavailable: 503,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof httpStatusOf;

/** The same in every copy of this module: each bundle of the site has its own, and one may catch what another threw. */
const brand = Symbol.for("plenary.AppError");

/** A foreseen failure: a code for programs, words for people. Known by `isAppError`, never by `instanceof`. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly [brand] = true;

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  get status(): number {
    return httpStatusOf[this.code];
  }
}

/** Whether something thrown is a foreseen failure, whichever bundle threw it. */
export function isAppError(error: unknown): error is AppError {
  return typeof error === "object" && error !== null && brand in error;
}
