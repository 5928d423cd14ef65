"use client";

import { type FormEvent, startTransition, useActionState } from "react";

/**
 * A form and the last answer to it. Without JavaScript the browser posts it; with JavaScript it is sent here by hand,
 * because React empties a form after each action and what was typed must stay.
 */
export function useKeptForm<State>(action: (state: Awaited<State>, form: FormData) => State | Promise<State>, initial: Awaited<State>) {
  const [state, send, pending] = useActionState(action, initial);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const form = new FormData(event.currentTarget, submitter);
    startTransition(() => send(form));
  };
  return { state, pending, form: { action: send, onSubmit, noValidate: true } };
}
