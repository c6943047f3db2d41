import type { FileCopy } from '../../../../database/collections/file-copies';
import { hour, minute } from '../../kernel/clock';
import type { Contents } from './own-file';

/**
 * What came of a try. `gone`: the file is not here any more, or the other environment has removed it for good.
 * `too-large`: for ever. `unread`: it could not be read here. `refused`: the other environment would not have it.
 * `unheard`: it did not answer, or not to this.
 */
export type Outcome =
  { kind: 'copied' | 'gone' } | { kind: 'too-large' | 'unread' | 'refused' | 'unheard'; error: string };

/** Tries that came to nothing for a reason of the file's own, before it is left to people. */
const mostTries = 10;
/** While the other environment does not answer, which is no file's fault. */
const pause = 10 * minute;

/** ms; how long a file waits after its nth try. */
function waitAfter(tries: number): number {
  return Math.min(6 * hour, 5 * minute * 2 ** (tries - 1));
}

/** What becomes of a file that was tried, whose contents are what was read of it. `now` in ms. */
export function afterTry(
  { tries: before }: Pick<FileCopy, 'tries'>,
  contents: Contents | null,
  outcome: Outcome,
  now: number,
): Partial<FileCopy> {
  const read = contents ?? { sha256: null, bytes: null };
  switch (outcome.kind) {
    case 'copied':
      return { ...read, state: 'copied', nextAt: null, error: null, copiedAt: now };
    case 'gone':
      return { state: 'gone', path: '', nextAt: null, error: null };
    case 'too-large':
      return { state: 'failed', nextAt: null, error: outcome.error };
    case 'unheard':
      return { ...read, nextAt: now + pause, error: outcome.error };
    case 'unread':
    case 'refused': {
      const tries = before + 1;
      const failed = tries >= mostTries;
      // What was read may be what is wrong: it is read again.
      const again = { sha256: null, bytes: null, tries, error: outcome.error };
      return failed
        ? { ...again, state: 'failed', nextAt: null }
        : { ...again, nextAt: now + waitAfter(tries) };
    }
  }
}
