import type { ReactNode } from "react";

/** What a control needs so that its label, hint and error are read with it. */
export type ControlProps = { id: string; name: string; className: string; "aria-describedby"?: string; "aria-invalid"?: true };

type FieldProps = { name: string; label: string; hint?: ReactNode; error?: string | undefined; optional?: boolean; className?: string; children: (control: ControlProps) => ReactNode };

/** A labelled control with its hint and its error. */
export function Field({ name, label, hint, error, optional = false, className = "", children }: FieldProps) {
  const describedBy = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <div className={`space-y-1 ${className}`}>
      <label htmlFor={name} className="block text-sm font-medium">
        {label}
        {optional && <span className="font-normal text-ink-soft"> (optional)</span>}
      </label>
      {hint && <p id={`${name}-hint`} className="text-sm text-ink-soft">{hint}</p>}
      {children({ id: name, name, className: "field", ...(describedBy ? { "aria-describedby": describedBy } : {}), ...(error ? { "aria-invalid": true } : {}) })}
      <FieldError name={name} error={error} />
    </div>
  );
}

/** The error of a field, tied to it by its id. */
export function FieldError({ name, error }: { name: string; error?: string | undefined }) {
  if (!error) return null;
  return (
    <p id={`${name}-error`} className="text-sm font-medium text-bad">
      <span className="sr-only">Error: </span>
      {error}
    </p>
  );
}
