/**
 * Fields that only the form has: a plain form cannot put a number behind a word, or add to a list. They are folded into those of the address, so that
 * one scenario has one address. Known to the browser too: nothing but text in here.
 */
export const formOnly = ["assumeState", "assumePosition", "dropAssume", "leaveState", "dropLeave"] as const;

/** Values that addresses leave out because they are as usual. */
const usual: Readonly<Record<string, string>> = { scenario: "open", model: "full", newcomers: "0", seed: "1" };

const list = (text: string | null) => (text ?? "").split(",").filter(Boolean);

/** The query that a sent form means: lists made longer or shorter, the slider's number put into the scenario, what is empty left out. */
export function foldForm(form: URLSearchParams): URLSearchParams {
  const folded = new URLSearchParams();
  const scenario = form.get("scenario");
  if (scenario === "push") folded.set("push", levelText(form.get("push")));
  else if (scenario && scenario !== usual.scenario) folded.set("scenario", scenario);
  else if (!scenario && form.get("push")) folded.set("push", form.get("push")!);
  const [state, position, drop] = [form.get("assumeState"), form.get("assumePosition"), form.get("dropAssume")];
  const assumed = list(form.get("assume")).filter((part) => ![state && position && state, drop].includes(part.split(":")[0]!));
  if (state && position) assumed.push(`${state}:${position}`);
  if (assumed.length > 0) folded.set("assume", assumed.sort().join(","));
  const gone = list(form.get("leave")).filter((code) => code !== form.get("dropLeave"));
  const leaving = form.get("leaveState");
  if (leaving) gone.push(leaving);
  if (gone.length > 0) folded.set("leave", [...new Set(gone)].sort().join(","));
  for (const [name, value] of form) {
    const done = ["scenario", "push", "assume", "leave"].includes(name) || formOnly.some((only) => only === name);
    if (!done && value !== "" && value !== usual[name] && !folded.has(name)) folded.set(name, value);
  }
  return folded;
}

/** Whether a query came from the form and is not yet an address. */
export function isFromForm(query: Readonly<Record<string, unknown>>): boolean {
  return formOnly.some((name) => query[name] !== undefined) || (query.push !== undefined && (query.scenario === "push" || query.scenario === "open"));
}

/** A level as addresses write it: "0.5", "-1"; what is no number stays as it was said, to be refused in words. */
function levelText(said: string | null): string {
  const level = Number(said);
  return said && Number.isFinite(level) ? String(Math.round(level * 1000) / 1000 || 0) : (said ?? "");
}
