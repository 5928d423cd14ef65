"use client";

import { blankForm } from "../../_components/forms/form-state";
import { useKeptForm } from "../../_components/forms/use-kept-form";
import { withdrawInvitationAction } from "./actions";

/** The button that makes a pending invitation's link worthless. */
export function WithdrawInvitation({ id, whom }: { id: number; whom: string }) {
  const { state, pending, form } = useKeptForm(withdrawInvitationAction, blankForm);
  return (
    <form {...form}>
      <input type="hidden" name="id" value={id} />
      <button type="submit" className="button" aria-disabled={pending}>
        Withdraw<span className="sr-only"> the invitation for {whom}</span>
      </button>
      {state.errors.form && <p role="alert" className="text-sm text-bad">{state.errors.form}</p>}
    </form>
  );
}
