import type { ReceivingState } from '../../../../database/collections/standby-state';
import { replicas } from '../../kernel/database';
import { log } from '../../kernel/log';
import { homeRole } from '../../kernel/role';
import { ownFilePrefix } from '../files/own-prefix';
import type { AnswerOf, MessageOf } from '../link/messages';
import type { Received } from '../link/receive';
import { isEpochOf } from '../roles/role-policy';
import { confirmUpTo } from '../shipping/follow-peer';
import { batchDigest, headOf, readShipping, type Head } from '../shipping/head';
import { updateState } from '../state';
import { applyPart, type Applying } from './apply-part';
import { claimLanes, Outrun, readReceiving } from './claim';
import { byLane } from './lanes';
import { removeFiles } from './remove-files';

type Batch = MessageOf<'batch'>;
type Answer = AnswerOf<'batch'>;

/** Why a batch cannot be applied as it is; null when it can. */
function problemOf({ previous, digest, entries }: Batch): string | null {
  if (batchDigest(previous, entries) !== digest) return 'its digest is another';
  const names = [...new Set(entries.map(({ collection }) => collection))];
  const unknown = names.filter((name) => !replicas.has(name));
  return unknown.length > 0 ? `collections that are not known here: ${unknown.join(', ')}` : null;
}

function answer(result: Answer['result'], detail = ''): Answer {
  return { result, detail };
}

/** Writes what a batch holds; gives how many documents were changed on both sides. */
async function write(entries: Batch['entries'], applying: Applying): Promise<number> {
  const counts = await Promise.all(
    [...byLane(entries)].map(async ([lane, parts]) => {
      let conflicts = 0;
      for (const part of parts) conflicts += await applyPart(lane, part, applying);
      return conflicts;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Applies a batch and then says that it is applied; nobody else can have meanwhile. Throws `Outrun`. */
async function apply(batch: Batch, state: ReceivingState, received: Received): Promise<void> {
  const { environment, role, now } = received;
  const { number, digest, previous, entries, setBack, left, oldest, at } = batch;
  const serves = isEpochOf(homeRole(), role.epoch);
  const theirs: Head = { number: batch.applied, digest: batch.appliedDigest };
  await confirmUpTo(headOf(await readShipping()), theirs);
  const claim = await claimLanes(state, [...byLane(entries).keys()]);
  await removeFiles(entries, environment);
  const prefix = await ownFilePrefix();
  const conflicts = await write(entries, { claim, environment, prefix, serves, theirs, setBack, now });
  const changes = {
    applied: number,
    digest,
    heardAt: now,
    left,
    oldest,
    saidAt: at,
    received: state.received + entries.length,
  };
  if (!(await updateState('receiving', changes, { claim, applied: number - 1, digest: previous }))) {
    throw new Outrun();
  }
  if (conflicts > 0) log('warn', 'standby.conflicts', { number, conflicts });
}

/**
 * Takes over a batch of changes of the other environment. Doing so twice, late, or cut off in the middle and then again,
 * comes to the same.
 */
export async function applyBatch(batch: Batch, received: Received): Promise<Answer> {
  const { number, previous } = batch;
  const problem = problemOf(batch);
  if (problem !== null) {
    log('error', 'batch.refused', { number, problem });
    return answer('refused', problem);
  }
  const state = await readReceiving();
  if (number <= state.applied) return answer('before');
  if (number > state.applied + 1 || previous !== state.digest) {
    log('warn', 'batch.gap', { number, applied: state.applied });
    return answer('gap');
  }
  try {
    await apply(batch, state, received);
    return answer('applied');
  } catch (error) {
    if (error instanceof Outrun) return answer('busy');
    throw error;
  }
}
