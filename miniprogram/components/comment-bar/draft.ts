import { lengthOf } from '../../services/length';

/** As the contract of comment.create has it. */
export const MAX_LENGTH = 500;
const NEAR = 60;

/** How many characters may still be written; null while that is of no interest. Negative when it is too long. */
export function remaining(text: string): number | null {
  const left = MAX_LENGTH - lengthOf(text);
  return left <= NEAR ? left : null;
}

/** Whether there is something to send, and not too much. */
export function isSendable(text: string): boolean {
  const length = lengthOf(text);
  return length > 0 && length <= MAX_LENGTH;
}
