import { z } from "zod";

/** The seed of every number that is shown unless another is asked for. */
export const USUAL_SEED = 1;

const howToSay = "a whole number from 0 to 999999999";

/** `seed=` in addresses. */
export const seedSchema = z.string(howToSay).regex(/^\d{1,9}$/, howToSay).transform(Number).default(USUAL_SEED);
