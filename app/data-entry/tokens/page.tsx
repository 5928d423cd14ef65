import type { Metadata } from "next";
import { TokenForm } from "./token-form";
import { WithdrawToken } from "./withdraw-token";
import { requireUser } from "../../_session/current-user";
import { listApiTokens } from "@/lib/accounts/api-tokens/queries";
import { type ApiToken, tokenLimits } from "@/lib/accounts/api-tokens/schema";
import { newFormKey } from "@/lib/accounts/token";
import { dayInWords } from "@/lib/votes/day";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Tokens", robots: { index: false } };

export default async function TokensPage() {
  const user = await requireUser("/data-entry/tokens");
  const tokens = await listApiTokens(user.id);
  return (
    <div className="page space-y-10 py-8">
      <header className="space-y-3">
        <h1>Tokens</h1>
        <p className="lede">By a token your programs write through the API in your name, such as <code>POST /api/v1/series</code>. Reading needs none. A token works for {tokenLimits.days} days, or until you withdraw it.</p>
      </header>
      <section aria-labelledby="new" className="max-w-xl space-y-4">
        <h2 id="new">Make one</h2>
        <TokenForm formKey={newFormKey()} />
      </section>
      <section aria-labelledby="yours" className="space-y-4">
        <h2 id="yours">Your tokens</h2>
        {tokens.length === 0 ? <p>You have none.</p> : <Tokens tokens={tokens} />}
      </section>
    </div>
  );
}

function Tokens({ tokens }: { tokens: readonly ApiToken[] }) {
  const day = (time: string) => dayInWords(time.slice(0, 10));
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="Table of your tokens">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Made</th>
            <th scope="col">Last used</th>
            <th scope="col">Valid until</th>
            <th scope="col">Withdraw</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map(({ id, name, createdAt, lastUsedAt, expiresAt, expired }) => (
            <tr key={id}>
              <th scope="row" className="font-medium">{name}</th>
              <td className="whitespace-nowrap">{day(createdAt)}</td>
              <td className="whitespace-nowrap">{lastUsedAt ? day(lastUsedAt) : "never"}</td>
              <td className="whitespace-nowrap">{expired ? "expired" : day(expiresAt)}</td>
              <td><WithdrawToken id={id} name={name} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
