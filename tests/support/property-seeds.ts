import fc from "fast-check";

/**
 * Properties draw the same cases every time, so that the same code passes or fails alike for everybody. `npm run fuzz` draws others: it names the seed,
 * and how many cases each property without a number of its own is tried on.
 */
const { FUZZ_SEED, FUZZ_RUNS } = process.env;

fc.configureGlobal({ seed: Number(FUZZ_SEED ?? 20261125), ...(FUZZ_RUNS ? { numRuns: Number(FUZZ_RUNS) } : {}) });
