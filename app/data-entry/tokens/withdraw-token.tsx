"use client";

import { withdrawTokenAction } from "./actions";
import { blankForm } from "../../_components/forms/form-state";
import { useKeptForm } from "../../_components/forms/use-kept-form";

/** The button that makes a token worthless. */
export function WithdrawToken({ id, name }: { id: number; name: string }) {
  const { state, pending, form } = useKeptForm(withdrawTokenAction, blankForm);
  return (
    <form {...form}>
      <input type="hidden" name="id" value={id} />
      <button type="submit" className="button" aria-disabled={pending}>
        Withdraw<span className="sr-only"> the token {name}</span>
      </button>
      {state.errors.form && <p role="alert" className="text-sm text-bad">{state.errors.form}</p>}
    </form>
  );
}
