/**
 * Lets one run of something finish before the next begins: what comes while one is under way is dropped, so that a
 * second tap does nothing. The answer tells whether it ran.
 */
export function once(): (work: () => Promise<void>) => Promise<boolean> {
  let busy = false;
  return async (work) => {
    if (busy) return false;
    busy = true;
    try {
      await work();
      return true;
    } finally {
      busy = false;
    }
  };
}
