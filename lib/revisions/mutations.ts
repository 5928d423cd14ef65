import { db, type Prisma } from "@/lib/db";
import { AppError, isAppError } from "@/lib/errors";
import { noteRevision } from "./queries";
import { refusalWords } from "./refusal-words";
import type { RevisionAction, RevisionSubject } from "./schema";

/** Who writes; `id` is that of the account, null for whoever writes from a terminal. */
export type Author = { id: string | null; name: string };

/** What a change says of itself; `series` are the slugs whose pages it changes (none: every page). */
export type RevisionDraft = {
  action: RevisionAction;
  subject: RevisionSubject;
  subjectId: number | null;
  series: string[];
  summary: string;
  reason?: string | null;
  before?: Prisma.InputJsonValue | null;
  after?: Prisma.InputJsonValue | null;
};

export type Transaction = Prisma.TransactionClient;

/**
 * The only way to write to the record: runs `work` and writes the revision that it describes in one transaction.
 * The database checks everything once more at commit.
 * @throws AppError `does_not_add_up`, `conflict` or `invalid` when the database refuses; then nothing was written.
 */
export async function writeRecord<T>(author: Author, work: (tx: Transaction) => Promise<{ result: T; revision: RevisionDraft }>): Promise<{ result: T; revision: number }> {
  const written = await db()
    .$transaction(
      async (tx) => {
        const { result, revision } = await work(tx);
        const { reason, before, after, ...rest } = revision;
        const { number } = await tx.revision.create({
          data: { number: 0, actorId: author.id, actor: author.name, ...rest, reason: reason ?? null, ...(before == null ? {} : { before }), ...(after == null ? {} : { after }) },
        });
        return { result, revision: number, series: revision.series };
      },
      { timeout: 20_000, maxWait: 20_000 },
    )
    .catch((error: unknown) => {
      throw refusalInWords(error) ?? error;
    });
  noteRevision({ number: written.revision, series: written.series });
  return { result: written.result, revision: written.revision };
}

/** What PostgreSQL's refusal means, or undefined for a failure that nobody foresaw. */
function refusalInWords(error: unknown): AppError | undefined {
  if (isAppError(error)) return undefined;
  const { code, message } = databaseError(error);
  if (code === "23514") return new AppError("does_not_add_up", refusalWords(message), { cause: error });
  if (code === "23505") return new AppError("conflict", refusalWords(message), { cause: error });
  if (code === "40001" || code === "40P01") return new AppError("conflict", "Somebody saved at the same moment. Try again.", { cause: error });
  if (code === "23503") return new AppError("invalid", message, { cause: error });
  return undefined;
}

/** PostgreSQL's own code and message, wherever Prisma has wrapped them. */
function databaseError(error: unknown): { code: string | undefined; message: string } {
  let code: string | undefined;
  let message = error instanceof Error ? error.message : String(error);
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    const here = value as Record<string, unknown>;
    const found = here.originalCode ?? here.code;
    if (typeof found === "string" && /^[0-9A-Z]{5}$/.test(found) && !/^P\d{4}$/.test(found)) {
      code = found;
      message = String(here.originalMessage ?? here.message ?? message);
    }
    for (const key of ["cause", "meta", "driverAdapterError"]) visit(here[key]);
  };
  visit(error);
  return { code, message };
}
