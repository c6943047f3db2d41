/** Errors of WeChat that asking again does not mend: nobody of this id, or not here within two hours. */
const hopeless = new Set([40003, 43104, 61010]);

/** Whether WeChat's refusal of an openapi call will be the same the next time. */
export function isHopeless(error: unknown): boolean {
  const { errCode } = (error ?? {}) as { errCode?: unknown };
  return typeof errCode === 'number' && hopeless.has(errCode);
}
