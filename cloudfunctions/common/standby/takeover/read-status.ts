import type { Comparison } from '../../../../database/collections/comparisons';
import { command, db } from '../../kernel/database';
import { readContext } from '../../kernel/identity';
import { readRole } from '../../kernel/role';
import { countUnshipped } from '../shipping/count-unshipped';
import { readState } from '../state';
import type { StandbyStatus } from '../views';
import { readProgress } from './read-progress';

type Shipping = StandbyStatus['shipping'];
type Receiving = StandbyStatus['receiving'];

async function readShipping(): Promise<Shipping> {
  const [state, { left, oldest }, filesDue] = await Promise.all([
    readState('shipping'),
    countUnshipped(),
    db.fileCopies.count({ state: 'due' }),
  ]);
  const { heardAt = null, emptyAt = null, shipped = 0, error = null } = state ?? {};
  return { left, oldest, heardAt, emptyAt, shipped, filesDue, error };
}

async function readReceiving(): Promise<Receiving & { saidAt: number | null }> {
  const state = await readState('receiving');
  const { heardAt = null, left = 0, oldest = null, received = 0, saidAt = null } = state ?? {};
  return { heardAt, left, oldest, received, saidAt };
}

/** The last comparison that ended. */
export async function lastComparison(): Promise<Comparison | undefined> {
  const [last] = await db.comparisons.find({}, { orderBy: [['endedAt', 'desc']], limit: 1 });
  return last;
}

/** The newest archive that is complete. */
export async function lastArchive(): Promise<StandbyStatus['archive']> {
  const [last] = await db.archives.find(
    { state: 'complete', endedAt: command.gt(0) },
    { orderBy: [['_id', 'desc']], limit: 1 },
  );
  if (!last) return null;
  const { _id, endedAt, startedAt, documents, bytes } = last;
  return { day: _id, endedAt: endedAt ?? startedAt, documents, bytes };
}

function comparisonOf(last: Comparison | undefined): StandbyStatus['comparison'] {
  if (!last) return null;
  const { endedAt, documents, changed, missing, extra, repaired } = last;
  return { endedAt, documents, changed, missing, extra, repaired };
}

/**
 * What would be missing if who serves were gone now: what it has not shipped, and, seen from the other side, whatever it
 * wrote since it last said so.
 */
function wouldLose(
  serves: boolean,
  shipping: Shipping,
  receiving: Receiving & { saidAt: number | null },
): StandbyStatus['wouldLose'] {
  return serves
    ? { since: shipping.oldest, atLeast: shipping.left }
    : { since: receiving.oldest ?? receiving.saidAt, atLeast: receiving.left };
}

/** How this environment and the other one stand. Reads only, and says nothing secret. */
export async function readStandbyStatus(): Promise<StandbyStatus> {
  const [{ role, epoch, since, promoting }, shipping, { saidAt, ...receiving }, link, door, drill] =
    await Promise.all([
      readRole(),
      readShipping(),
      readReceiving(),
      readState('link'),
      readState('door'),
      readState('drill'),
    ]);
  const [comparison, comparing, archive, conflicts] = await Promise.all([
    lastComparison(),
    readProgress(),
    lastArchive(),
    db.conflicts.count({ state: 'open' }),
  ]);
  return {
    environment: readContext().environment,
    role,
    epoch,
    since,
    promoting,
    linked: link ? link.peer !== null : null,
    problems: link?.problems ?? [],
    shipping,
    receiving,
    wouldLose: wouldLose(role === 'primary', shipping, { ...receiving, saidAt }),
    comparison: comparisonOf(comparison),
    comparing,
    archive,
    drill: drill
      ? { at: drill.at, passed: drill.checks.every(({ passed }) => passed), checks: drill.checks }
      : null,
    door: door ? { epoch: door.epoch, serve: door.serve, at: door.at, error: door.error } : null,
    conflicts,
  };
}
