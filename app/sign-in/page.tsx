import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Notice } from "../_components/forms/notice";
import { currentUser } from "../_session/current-user";
import { SignInForm } from "./sign-in-form";
import { localPath } from "@/lib/accounts/local-path";
import { hasPeople } from "@/lib/accounts/queries";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { next } = await searchParams;
  const target = localPath(typeof next === "string" ? next : null, "/data-entry/votes");
  if (await currentUser()) redirect(target);
  return (
    <div className="page max-w-xl space-y-6 py-8">
      <h1>Sign in</h1>
      <p className="lede">Reading is open to everybody. Sign in to enter votes and events.</p>
      {(await hasPeople()) || (
        <Notice tone="warning">
          <p>Nobody has an account yet. Whoever started Plenary finds a one-time link in the terminal that makes the first administrator.</p>
        </Notice>
      )}
      <SignInForm next={target} />
      <p className="text-sm text-ink-soft">No account? An administrator can invite you: they pass you a one-time link.</p>
    </div>
  );
}
