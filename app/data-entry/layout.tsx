import type { ReactNode } from "react";
import { EntryTabs } from "./entry-tabs";
import { currentUser } from "../_session/current-user";
import { signOutAction } from "../sign-in/actions";
import { roleTerms } from "@/lib/accounts/words";

/** The head of all data-entry pages: where one is and who one is. Each page asks for itself who may see it. */
export default async function DataEntryLayout({ children }: { children: ReactNode }) {
  const user = await currentUser();
  return (
    <>
      <div className="no-print border-b border-line">
        <div className="page flex flex-wrap items-center justify-between gap-x-6">
          <EntryTabs administrator={user?.role === "administrator"} />
          {user ? (
            <form action={signOutAction} className="flex flex-wrap items-center gap-x-3 py-1.5 text-sm">
              <span>
                {user.name} <span className="text-ink-soft">({roleTerms[user.role].toLowerCase()})</span>
              </span>
              <button type="submit" className="button">Sign out</button>
            </form>
          ) : (
            <a href="/sign-in" className="py-2.5 text-sm">Sign in</a>
          )}
        </div>
      </div>
      {children}
    </>
  );
}
