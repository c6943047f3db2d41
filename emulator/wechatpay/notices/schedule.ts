const [second, minute, hour] = [1000, 60_000, 3_600_000];

/** How long WeChat Pay waits after each attempt that was not taken, in ms. */
const waits = [
  15 * second,
  15 * second,
  30 * second,
  3 * minute,
  10 * minute,
  20 * minute,
  30 * minute,
  30 * minute,
  30 * minute,
  60 * minute,
  3 * hour,
  3 * hour,
  3 * hour,
  6 * hour,
  6 * hour,
];

/** When a notice is sent next after so many attempts, the last one at `at` (ms); null: no more. */
export function nextAttempt(attempts: number, at: number): number | null {
  const wait = waits[attempts - 1];
  return wait === undefined ? null : at + wait;
}
