import type { ShippingState } from '../../../../database/collections/standby-state';
import { now, second } from '../../kernel/clock';
import { db } from '../../kernel/database';
import { noteFiles } from '../files/note-files';
import { askPeer } from '../link/ask-peer';
import type { Link } from '../link/config';
import type { PeerState } from '../link/messages';
import { filesOf } from '../shipped';
import { attemptOf, confirmAttempt } from './attempts';
import { followPeer } from './follow-peer';
import { batchDigest, headOf, isSameHead, moveHead, type Head } from './head';
import type { Backlog, Outbox, Taken } from './outbox';

/**
 * What came of one step. `shipped`: a batch was confirmed; `state` is how things stand since. `emptied`: there is nothing
 * to ship. `again`: what both have was not what this run thought; it has to look anew. `busy`: another run's batch is
 * being applied. `refused`: the other environment will not have it. `late`: the time is up.
 */
export type Step =
  | ({ did: 'shipped'; documents: number; state: ShippingState } & Backlog)
  | { did: 'emptied' | 'again' | 'busy' | 'late' }
  | { did: 'refused'; why: string };

interface Means {
  link: Link;
  outbox: Outbox;
  /** ms */
  until: number;
}

const headIn = ({ applied, digest }: PeerState): Head => ({ number: applied, digest });

/** How long an answer may take, in ms. */
function patience(until: number): number {
  return Math.min(20 * second, Math.max(2 * second, until - now()));
}

async function follow(own: Head, theirs: Head, until: number): Promise<'again' | 'late'> {
  return (await followPeer(own, theirs, until)) ? 'again' : 'late';
}

/** Says that nothing is left, and looks whether the other environment has all of it. */
async function sayEmpty(own: Head, { link, until }: Means): Promise<'emptied' | 'again' | 'late'> {
  const { state } = await askPeer(link, 'hello', { left: 0, oldest: null, at: now() }, patience(until));
  return isSameHead(own, headIn(state)) ? 'emptied' : follow(own, headIn(state), until);
}

async function send(state: ShippingState, taken: Taken, { link, until }: Means): Promise<Step> {
  const { due, received, left, oldest } = taken;
  const own = headOf(state);
  const entries = due.map(({ entry }) => entry);
  const digest = batchDigest(own.digest, entries);
  const attempt = attemptOf(own, digest, due, now());
  const { number, previous } = attempt;
  await noteFiles(
    entries.flatMap(({ document }) => (document ? filesOf(document) : [])),
    now(),
  );
  await db.batches.put(attempt);
  const answer = await askPeer(
    link,
    'batch',
    {
      number,
      previous,
      digest,
      entries,
      applied: received.number,
      appliedDigest: received.digest,
      setBack: state.setBack,
      left,
      oldest,
      at: now(),
    },
    patience(until),
  );
  const { result, detail } = answer.data;
  if (result === 'busy') return { did: 'busy' };
  if (result === 'refused') return { did: 'refused', why: detail };
  if (result !== 'applied') return { did: await follow(own, headIn(answer.state), until) };
  await confirmAttempt(attempt, now());
  const changes = { heardAt: now(), shipped: state.shipped + due.length };
  if (!(await moveHead(own, attempt, changes))) return { did: 'again' };
  const since = { ...state, ...changes, acked: number, digest };
  return { did: 'shipped', documents: due.length, state: since, left, oldest };
}

/**
 * Ships one batch of what is due, as things stood in `state` before `means.outbox` read anything; without anything due says
 * so. Throws `PeerError`.
 */
export async function takeStep(state: ShippingState, means: Means): Promise<Step> {
  const taken = await means.outbox.take();
  if (taken.due.length > 0) return send(state, taken, means);
  return { did: await sayEmpty(headOf(state), means) };
}
