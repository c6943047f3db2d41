/**
 * How many plays a property test of functions has, and by which seed: the same ones each time, so that what is red is red
 * again. The variables PLAYS and SEED ask for more, or others.
 */
export function plays(count: number): { numRuns: number; seed: number } {
  const { PLAYS, SEED } = process.env;
  return { numRuns: Number(PLAYS ?? count), seed: Number(SEED ?? 20_261_121) };
}
