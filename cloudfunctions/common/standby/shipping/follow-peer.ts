import { now } from '../../kernel/clock';
import { log } from '../../kernel/log';
import { confirmAttempt, readAttempt, readChain, shipAttemptAgain } from './attempts';
import { isSameHead, moveHead, noHead, type Head } from './head';
import { shipAllAgain } from './ship-all-again';

/**
 * Notes what the other environment has confirmed, if that goes on from `own`; false when it does not, or it is not
 * remembered what it was.
 */
export async function confirmUpTo(own: Head, theirs: Head): Promise<boolean> {
  if (isSameHead(own, theirs)) return true;
  const chain = await readChain(own, theirs);
  if (!chain || chain.length === 0) return false;
  for (const attempt of chain) await confirmAttempt(attempt, now());
  await moveHead(own, theirs);
  return true;
}

/**
 * Goes on from what the other environment has and nobody here remembers: this one was set back. It ships what it has to
 * ship, and says that this may be old, so that nothing newer is overwritten without being kept.
 */
async function goOnFrom(own: Head, theirs: Head): Promise<true> {
  log('error', 'standby.set-back', { acked: own.number, theirs: theirs.number });
  await moveHead(own, theirs, { setBack: true });
  return true;
}

/**
 * Goes back, a batch at a time, to what both have in common, and has all since then shipped again. False while that
 * takes longer than `until` (ms).
 */
async function goBack(own: Head, theirs: Head, until: number): Promise<boolean> {
  let [here, there] = [own, theirs];
  while (!isSameHead(here, there)) {
    if (now() >= until) return false;
    const isHigher = here.number >= there.number;
    const attempt = await readAttempt(isHigher ? here : there);
    if (!attempt) return isHigher ? shipAllAgain(here, theirs, until) : goOnFrom(here, theirs);
    const before = { number: attempt.number - 1, digest: attempt.previous };
    if (!isHigher) {
      there = before;
      continue;
    }
    await shipAttemptAgain(attempt);
    if (!(await moveHead(here, before))) return true;
    here = before;
  }
  if (!isSameHead(here, theirs)) await moveHead(here, theirs);
  return true;
}

/**
 * Brings this side's stream in line with what the other environment says that it has come to, which is not what this
 * side thought (`own`, as it stood before it asked): an answer was lost, another run was first, or the other side was set
 * back to an earlier state. False while that takes longer than `until` (ms).
 */
export async function followPeer(own: Head, theirs: Head, until: number): Promise<boolean> {
  if (await confirmUpTo(own, theirs)) return true;
  log('warn', 'standby.behind', { acked: own.number, theirs: theirs.number });
  return isSameHead(theirs, noHead) ? shipAllAgain(own, theirs, until) : goBack(own, theirs, until);
}
