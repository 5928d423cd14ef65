import type { Metadata } from "next";
import { InviteForm } from "./invite-form";
import { WithdrawInvitation } from "./withdraw-invitation";
import { Notice } from "../../_components/forms/notice";
import { requireUser } from "../../_session/current-user";
import { listPendingInvitations, listPeople } from "@/lib/accounts/queries";
import type { Invitation, Person } from "@/lib/accounts/schema";
import { newFormKey } from "@/lib/accounts/token";
import { roleTerms } from "@/lib/accounts/words";
import { dayInWords } from "@/lib/votes/day";
import { counted } from "@/lib/words/plural";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "People", robots: { index: false } };

export default async function PeoplePage() {
  const user = await requireUser("/data-entry/people");
  if (user.role !== "administrator") {
    return (
      <div className="page space-y-4 py-8">
        <h1>People</h1>
        <Notice><p>Only administrators can see and invite people. You are signed in as an analyst.</p></Notice>
      </div>
    );
  }
  const [people, invitations] = await Promise.all([listPeople(), listPendingInvitations()]);
  return (
    <div className="page space-y-10 py-8">
      <header className="space-y-3">
        <h1>People</h1>
        <p className="lede">Who may enter votes and events. Nobody can sign up: you invite people with a link that works once, and pass it on yourself.</p>
      </header>
      <section aria-labelledby="invite" className="max-w-xl space-y-4">
        <h2 id="invite">Invite somebody</h2>
        <InviteForm formKey={newFormKey()} />
      </section>
      <section aria-labelledby="pending" className="space-y-4">
        <h2 id="pending">Invitations not taken up</h2>
        {invitations.length === 0 ? <p>None is pending.</p> : <Pending invitations={invitations} />}
      </section>
      <section aria-labelledby="people" className="space-y-4">
        <h2 id="people">{counted(people.length, "account")}</h2>
        <Accounts people={people} />
      </section>
    </div>
  );
}

function Pending({ invitations }: { invitations: readonly Invitation[] }) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="Table of pending invitations">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">For</th>
            <th scope="col">Role</th>
            <th scope="col">Made</th>
            <th scope="col">Valid until</th>
            <th scope="col">Withdraw</th>
          </tr>
        </thead>
        <tbody>
          {invitations.map(({ id, email, role, createdAt, expiresAt, invitedBy, state }) => {
            const whom = email ?? "whoever has the link";
            return (
              <tr key={id}>
                <th scope="row" className="font-medium">{whom}</th>
                <td>{roleTerms[role]}</td>
                <td className="whitespace-nowrap">{dayInWords(createdAt.slice(0, 10))}{invitedBy ? ` by ${invitedBy}` : ""}</td>
                <td className="whitespace-nowrap">{state === "expired" ? "expired" : dayInWords(expiresAt.slice(0, 10))}</td>
                <td><WithdrawInvitation id={id} whom={whom} /></td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Accounts({ people }: { people: readonly Person[] }) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="Table of accounts">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">E-mail</th>
            <th scope="col">Role</th>
            <th scope="col">Since</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, name, email, role, since }) => (
            <tr key={id}>
              <th scope="row" className="font-medium">{name}</th>
              <td>{email}</td>
              <td>{roleTerms[role]}</td>
              <td className="whitespace-nowrap">{dayInWords(since.slice(0, 10))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
