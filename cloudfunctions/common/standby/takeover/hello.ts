import { schema } from '../../../../database';
import type { ReceivingState } from '../../../../database/collections/standby-state';
import type { AnswerOf, MessageOf } from '../link/messages';
import type { Received } from '../link/receive';
import { digestOf } from '../shipped';
import { insertState, updateState } from '../state';

/** Of the collections and their indexes, so that two environments with different releases are told apart. */
export function schemaDigest(): string {
  return digestOf(schema);
}

const nothingReceived: ReceivingState = {
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

/** Takes in how far the other environment is behind with what it ships. */
export async function takeHello(
  { left, oldest, at }: MessageOf<'hello'>,
  { now }: Pick<Received, 'now'>,
): Promise<AnswerOf<'hello'>> {
  const said = { heardAt: now, left, oldest, saidAt: at };
  const known =
    (await updateState('receiving', said)) || (await insertState({ ...nothingReceived, ...said }));
  if (!known) await updateState('receiving', said);
  return { schema: schemaDigest() };
}
