/** Replaced by the sign-in work. */
export async function inviteFirstAdministrator(): Promise<string | null> {
  return null;
}
