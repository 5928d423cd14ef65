import { lists } from "./lists";
import { pressSentence } from "./press-sentence";
import type { PasteForm } from "./reading";

/** Every form of text that can be pasted. A new one is a file and a line here. */
export const forms = { lists, pressSentence } satisfies Readonly<Record<string, PasteForm>>;
