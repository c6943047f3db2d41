/** The phone's time, ms. */
export function now(): number {
  return Date.now();
}
