import { now } from '../../kernel/clock';
import { readContext } from '../../kernel/identity';
import { log } from '../../kernel/log';
import { getSettings } from '../../kernel/settings';
import type { Link } from '../link/config';
import { ownLink } from '../link/own-link';
import { PeerError } from '../link/peer';
import { updateState } from '../state';
import { forgetAttempts } from './attempts';
import { readShipping } from './head';
import { Outbox, type Backlog } from './outbox';
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

interface Run {
  batches: number;
  shipped: number;
  /** What is left, as far as it is known. */
  backlog: Backlog;
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

/** Counts what a step has done. */
function count(run: Run, step: Step | undefined, outbox: Outbox): void {
  if (step?.did === 'shipped') {
    run.batches += 1;
    run.shipped += step.documents;
    run.backlog = { left: step.left, oldest: step.oldest };
  } else if (step?.did === 'emptied') {
    run.emptied = true;
    run.backlog = { left: 0, oldest: null };
  } else {
    run.backlog = outbox.backlog ?? run.backlog;
  }
}

/** Takes a step, and others until nothing is left or it is `until` (ms); counts in `run` what they did. */
async function shipUntil(link: Link, run: Run, outbox: Outbox, until: number): Promise<void> {
  let state = await readShipping();
  run.backlog = { left: state.left, oldest: state.oldest };
  let [failed, busy] = [0, 0];
  do {
    const step = await tryStep(failed, () => takeStep(state, { link, outbox, until }));
    count(run, step, outbox);
    if (step?.did === 'refused') throw new Error(`the other environment refuses a batch: ${step.why}`);
    if (step?.did === 'emptied' || step?.did === 'late') return;
    failed = step ? 0 : failed + 1;
    busy = step?.did === 'busy' ? busy + 1 : 0;
    if (busy === busyTries) return;
    if (busy > 0) await wait(pause * busy * (0.5 + Math.random()));
    if (step?.did === 'shipped') ({ state } = step);
    else {
      outbox.reset();
      state = await readShipping();
    }
  } while (now() < until);
}

/**
 * Ships what the other environment does not have, the oldest first, until nothing is left or it is `until` (ms), at least
 * one batch, and goes on from there the next time. Safe when two runs overlap, and when a run dies anywhere. Does nothing
 * where there is no other environment. Throws when it cannot be reached, or refuses.
 */
export async function shipChanges(start: number, until: number): Promise<Shipped> {
  const link = ownLink();
  if (!link) return { batches: 0, shipped: 0, left: 0 };
  const { standby } = await getSettings();
  const limits = { documents: standby.batchDocuments, bytes: standby.batchBytes };
  const outbox = new Outbox(readContext().environment, limits);
  const run: Run = { batches: 0, shipped: 0, backlog: { left: 0, oldest: null }, emptied: false };
  let error: Error | null = null;
  try {
    await shipUntil(link, run, outbox, until);
  } catch (thrown) {
    run.backlog = outbox.backlog ?? run.backlog;
    error = thrown instanceof Error ? thrown : new Error(String(thrown));
  }
  const isStale = error instanceof PeerError && error.reason === 'stale';
  const at = now();
  await updateState('shipping', {
    ranAt: start,
    ...run.backlog,
    error: error === null || isStale ? null : error.message.slice(0, 200),
    ...(run.emptied && { emptyAt: at, heardAt: at, setBack: false }),
  });
  if (error !== null && !isStale) throw error;
  const { acked } = await readShipping();
  await forgetAttempts(acked, standby.batchDays, at);
  return { batches: run.batches, shipped: run.shipped, left: run.backlog.left };
}
