import type { ReceivingState } from '../../../../database/collections/standby-state';
import { command, type Transaction } from '../../kernel/database';
import { inGroups } from '../shipping/in-groups';
import { insertState, readState, updateState } from '../state';

const none: ReceivingState = {
  _id: 'receiving',
  applied: 0,
  digest: null,
  claim: 0,
  heardAt: null,
  left: 0,
  oldest: null,
  saidAt: null,
  received: 0,
};

/** Another call has begun to apply a batch, so that this one must not go on. */
export class Outrun extends Error {
  override readonly name = 'Outrun';
}

/** How far the other environment's changes have been taken over. */
export async function readReceiving(): Promise<ReceivingState> {
  const state = await readState('receiving');
  if (state) return state;
  await insertState(none);
  return (await readState('receiving')) ?? none;
}

async function claimLane(lane: number, claim: number): Promise<void> {
  const _id = `lane:${lane}` as const;
  const older = command.lt(claim) as unknown as number;
  const changed = await updateState(_id, { claim }, { claim: older });
  if (!changed && !(await insertState({ _id, claim }))) throw new Outrun();
}

/**
 * Claims to apply the batch after what was applied, whose documents are in `lanes`: whoever claimed before writes nothing
 * to them any more. Gives the claim. Throws `Outrun` when somebody else was first, or does so at the same time.
 */
export async function claimLanes(
  { claim: before, applied, digest }: ReceivingState,
  lanes: readonly number[],
): Promise<number> {
  const claim = before + 1;
  if (!(await updateState('receiving', { claim }, { claim: before, applied, digest }))) throw new Outrun();
  await inGroups(lanes, (lane) => claimLane(lane, claim));
  return claim;
}

/** Part of every transaction that writes to a lane. Throws `Outrun` when somebody else has claimed it since. */
export async function holdLane(t: Transaction, lane: number, claim: number): Promise<void> {
  const document = t.doc('standbyState', `lane:${lane}`);
  const state = await document.get();
  if (!state || !('claim' in state) || state.claim !== claim) throw new Outrun();
  // Written, so that this transaction and somebody else's claim cannot both succeed.
  const held = { claim };
  await document.set(held);
}
