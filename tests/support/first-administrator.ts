import { inviteFirstAdministrator } from "@/lib/accounts/mutations";
import { closeDatabase } from "@/lib/db";

/** A one-time link that makes the first administrator on the database of DATABASE_URL. @throws Error when there is one already */
export async function firstAdministratorLink(): Promise<string> {
  const link = await inviteFirstAdministrator();
  await closeDatabase();
  if (link === null) throw new Error("An administrator exists already.");
  return link;
}
