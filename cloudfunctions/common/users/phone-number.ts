const mainlandMobile = /^1[3-9]\d{9}$/;
const international = /^\+[1-9]\d{6,14}$/;

/** Space, dashes, dots and brackets, as people write them into a number. */
const ornament = /[\s\-‐-―.()（）]/gu;

/**
 * A phone number in E.164. Takes a mainland mobile, with or without `86`, `+86` or `0086` before it, or an
 * international number with its `+` or `00`. Null when it is neither.
 */
export function normalisePhone(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(ornament, '').replace(/^00/, '+');
  const mainland = digits.replace(/^\+?86/, '');
  if (mainlandMobile.test(mainland)) return `+86${mainland}`;
  return international.test(digits) && !digits.startsWith('+86') ? digits : null;
}
