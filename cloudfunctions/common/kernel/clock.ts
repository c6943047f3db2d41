/** ms since 1970. The only place where functions ask what time it is. */
export function now(): number {
  return Date.now();
}

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;
