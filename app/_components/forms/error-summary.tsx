"use client";

import { useEffect, useRef } from "react";
import type { FormErrors } from "./form-state";

/** All errors of a form, each a link to its field. It takes the focus when an answer comes, so that nobody has to look for it. */
export function ErrorSummary({ attempt, errors, title = "This was not saved yet" }: { attempt: number; errors: FormErrors; title?: string }) {
  const box = useRef<HTMLDivElement>(null);
  const list = Object.entries(errors);
  const shown = list.length > 0;
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [attempt, shown]);
  if (!shown) return null;
  return (
    <div ref={box} tabIndex={-1} autoFocus role="alert" className="card space-y-2 border-l-4 !border-l-bad p-4">
      <p className="font-semibold">{title}</p>
      <ul className="list-disc space-y-1 pl-5">
        {list.map(([name, message]) => (
          <li key={name}>{name === "form" ? message : <a href={`#${name}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
