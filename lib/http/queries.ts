import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";

/** How long (ms) a database may take to answer before it counts as out of reach. */
const patience = 3000;

/** The number of the newest revision, asked of the database itself. @throws AppError `unavailable` when it does not answer in time or holds no record */
export async function askDatabase(): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError("unavailable", "The database does not answer.")), patience);
  });
  try {
    const newest = await Promise.race([db().revision.aggregate({ _max: { number: true } }), late]);
    if (newest._max.number === null) throw new AppError("unavailable", "The record is not loaded yet.");
    return newest._max.number;
  } finally {
    clearTimeout(timer);
  }
}
