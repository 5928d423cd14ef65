export type FilterField = {
  name: string; label: string; value: string; options: readonly (readonly [value: string, label: string])[];
  /** Whether one of the options always holds: there is no "All". */
  always?: boolean;
};

type Props = { fields: readonly FilterField[]; anchor: string; /** Other choices of the address, which stay as they are. */ kept?: Readonly<Record<string, string>> };

/** Filters that live in the address: a plain GET form, so that the view can be shared and works without JavaScript. */
export function FilterForm({ fields, anchor, kept = {} }: Props) {
  return (
    <form method="get" action={`#${anchor}`} className="no-print flex flex-wrap items-end gap-3">
      {Object.entries(kept).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {fields.map(({ name, label, value, options, always = false }) => (
        <div key={name} className="text-sm">
          <label htmlFor={`filter-${name}`} className="mb-1 block text-ink-soft">{label}</label>
          <select id={`filter-${name}`} name={name} defaultValue={value} className="field">
            {!always && <option value="">All</option>}
            {options.map(([option, text]) => (
              <option key={option} value={option}>{text}</option>
            ))}
          </select>
        </div>
      ))}
      <button type="submit" className="button">Show</button>
    </form>
  );
}
