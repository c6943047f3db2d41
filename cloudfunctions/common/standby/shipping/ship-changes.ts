import { now } from '../../kernel/clock';
import { readContext } from '../../kernel/identity';
import { log } from '../../kernel/log';
import { getSettings } from '../../kernel/settings';
import { ownLink } from '../link/own-link';
import { PeerError } from '../link/peer';
import { updateState } from '../state';
import { forgetAttempts } from './attempts';
import { readShipping } from './head';
import { Outbox } from './outbox';
import { takeStep, type Step } from './step';

/** What a run has done: batches the other environment confirmed, documents and removals in them, and what is left. */
export interface Shipped {
  batches: number;
  shipped: number;
  left: number;
}

/** How often in a row it may not work before the run ends. */
const tries = 2;
/** The same for another run that is being listened to. */
const busyTries = 8;
/** ms; about how long that may take. */
const pause = 250;

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

interface Run extends Shipped {
  oldest: number | null;
  emptied: boolean;
}

/** Takes a step; undefined when the other environment could not be reached, which may be tried again. */
async function tryStep(failed: number, work: () => Promise<Step>): Promise<Step | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PeerError) || failed + 1 >= tries) throw error;
    log('warn', 'standby.unreachable', { reason: error.reason, code: error.code });
    return undefined;
  }
}

/** Takes steps until nothing is left or it is `until` (ms), and counts in `run` what it did. */
async function shipUntil(run: Run, outbox: Outbox, until: number): Promise<void> {
  const link = ownLink();
  if (!link) return;
  let state = await readShipping();
  run.left = state.left;
  for (let [failed, busy] = [0, 0]; now() < until;) {
    const step = await tryStep(failed, () => takeStep(state, { link, outbox, until }));
    failed = step ? 0 : failed + 1;
    if (step) [run.left, run.oldest] = [step.left, step.oldest];
    if (step?.did === 'shipped') {
      busy = 0;
      run.batches += 1;
      run.shipped += step.documents;
      ({ state } = step);
      continue;
    }
    run.emptied = step?.did === 'emptied';
    if (run.emptied || step?.did === 'late') return;
    if (step?.did === 'refused') throw new Error(`the other environment refuses a batch: ${step.why}`);
    if (step?.did === 'busy') {
      busy += 1;
      if (busy >= busyTries) return;
      await wait(pause * (0.5 + Math.random()) * busy);
    }
    outbox.reset();
    state = await readShipping();
  }
}

/**
 * Ships what the other environment does not have, the oldest first, until nothing is left or it is `until` (ms), and goes
 * on from there the next time. Safe when two runs overlap, and when a run dies anywhere. Does nothing where there is no
 * other environment. Throws when it cannot be reached, or refuses.
 */
export async function shipChanges(start: number, until: number): Promise<Shipped> {
  const run: Run = { batches: 0, shipped: 0, left: 0, oldest: null, emptied: false };
  if (!ownLink()) return { batches: 0, shipped: 0, left: 0 };
  const { standby } = await getSettings();
  const limits = { documents: standby.batchDocuments, bytes: standby.batchBytes };
  const outbox = new Outbox(readContext().environment, limits);
  let error: Error | null = null;
  try {
    await shipUntil(run, outbox, until);
  } catch (thrown) {
    error = thrown instanceof Error ? thrown : new Error(String(thrown));
  }
  const { batches, shipped, left, oldest, emptied } = run;
  const stale = error instanceof PeerError && error.reason === 'stale';
  await updateState('shipping', {
    ranAt: start,
    left,
    oldest,
    error: error === null || stale ? null : error.message.slice(0, 200),
    ...(emptied && { emptyAt: now(), heardAt: now() }),
  });
  if (error !== null && !stale) throw error;
  const { acked } = await readShipping();
  await forgetAttempts(acked, standby.batchDays, now());
  return { batches, shipped, left };
}
