/** Runs of the random tests: the same seed always, so that a failure repeats; FUZZ_PUTARAN multiplies the number of runs. */
const KALI = Number(process.env.FUZZ_PUTARAN ?? 1);

/** For fast-check's `assert`; with FUZZ_BENIH another seed is tried. */
export const putaran = (numRuns: number) => ({
  numRuns: Math.max(1, Math.round(numRuns * KALI)),
  seed: Number(process.env.FUZZ_BENIH ?? 20_241_231),
});
