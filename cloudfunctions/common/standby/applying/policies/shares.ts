import type {
  Share,
  ShareRequest,
  ShareReturn,
  ShareState,
} from '../../../../../database/collections/shares';
import { further, united, type Merge } from './version';

const shareProgress: Record<ShareState, number> = {
  waiting: 0,
  failed: 1,
  sharing: 2,
  unfreezing: 3,
  done: 4,
};
const requestProgress: Record<ShareRequest['result'], number> = { PENDING: 0, CLOSED: 1, SUCCESS: 2 };
const returnProgress: Record<ShareReturn['state'], number> = { due: 0, impossible: 1, failed: 1, done: 2 };

/**
 * The commission that is further along, with every request and every return that either side has made, each with the
 * result that is known. What is still to be taken back is gone on with; a request that has ended for one side is not
 * waited for.
 */
export const mergeShares: Merge<Share> = (pair) => {
  const { serving, other } = pair;
  const requests = united<ShareRequest>(
    { serving: serving.requests, other: other.requests },
    ({ outOrderNo }) => outOrderNo,
    (both) => further(both, ({ result }) => [requestProgress[result]]),
  );
  const returns = united<ShareReturn>(
    { serving: serving.returns, other: other.returns },
    ({ outReturnNo }) => outReturnNo,
    (both) => further(both, ({ state }) => [returnProgress[state]]),
  );
  const isPending = requests.some(({ result }) => result === 'PENDING');
  const stateOf = ({ state }: Share) => (state === 'sharing' && !isPending ? 'failed' : state);
  const share = further(pair, (one) => [shareProgress[stateOf(one)], one.tries]);
  const state = stateOf(share);
  const updatedAt = Math.max(serving.updatedAt, other.updatedAt);
  const isBackDue = returns.some((one) => one.state === 'due');
  const nextAt = state === 'failed' || state === 'done' ? null : share.nextAt;
  const refunded = Math.max(serving.refunded, other.refunded);
  return { ...share, state, requests, returns, refunded, updatedAt, nextAt: isBackDue ? updatedAt : nextAt };
};
