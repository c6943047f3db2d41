import type { Share } from '../../../database/collections/shares';

/** What an agent is told of a commission; `about` tells it from others of its kind. */
export type ShareNews =
  { kind: 'share-paid'; about: string } | { kind: 'share-taken-back'; about: string; possible: boolean };

/** What is new to its agent when a commission changes. */
export function newsOf(
  before: Pick<Share, 'requests' | 'returns'>,
  after: Pick<Share, 'requests' | 'returns'>,
): ShareNews[] {
  const paid = new Set(
    before.requests.filter(({ result }) => result === 'SUCCESS').map(({ outOrderNo }) => outOrderNo),
  );
  const told = new Set(
    before.returns.filter(({ state }) => state !== 'due').map(({ outReturnNo }) => outReturnNo),
  );
  return [
    ...after.requests
      .filter(({ result, outOrderNo }) => result === 'SUCCESS' && !paid.has(outOrderNo))
      .map(({ outOrderNo }) => ({ kind: 'share-paid' as const, about: outOrderNo })),
    ...after.returns
      .filter(({ state, outReturnNo }) => state !== 'due' && !told.has(outReturnNo))
      .map(({ state, outReturnNo }) => ({
        kind: 'share-taken-back' as const,
        about: outReturnNo,
        possible: state === 'done',
      })),
  ];
}
