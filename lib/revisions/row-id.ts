import { z } from "zod";

/** The id of a row, as it comes in addresses and forms: a whole number that PostgreSQL's integer can hold. */
export const rowIdSchema = z.string().regex(/^[1-9]\d{0,9}$/).transform(Number).refine((id) => id <= 2_147_483_647);
