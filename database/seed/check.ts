import type { TextCheck } from '../collections/posts';
import type { Random } from './random';

/** What WeChat's labels 100 and 10001 stand for: nothing found, and advertising. */
const labels = { pass: 100, review: 10001, risky: 10001 };

/** The answer of a text check. `at` in ms. */
export function textCheck(suggest: keyof typeof labels, at: number, random: Random): TextCheck {
  return { suggest, label: labels[suggest], traceId: random.hex(32), at };
}
