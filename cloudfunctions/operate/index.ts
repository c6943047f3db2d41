import { listDifferences } from '../common/bills/list-differences';
import { settleDifference } from '../common/bills/settle-difference';
import { serve } from '../common/kernel/serve';
import { readDesk } from '../common/moderation/desk/read-desk';
import { setOperator } from '../common/moderation/people/set-operator';
import { listAllOrders } from '../common/orders/operators/list-all-orders';
import { listRefunds } from '../common/refunds/operators/list-refunds';
import { retryRefund } from '../common/refunds/operators/retry-refund';
import { decideShare } from '../common/shares/operators/decide-share';
import { listShares } from '../common/shares/operators/list-shares';
import { setShop } from '../common/shops/set-shop';
import { listConflicts } from '../common/standby/desk/list-conflicts';
import { readStandby } from '../common/standby/desk/read-standby';
import { requestRun } from '../common/standby/desk/request-run';
import { settleConflict } from '../common/standby/desk/settle-conflict';
import { listRecoveries } from '../common/users/recovery/list-recoveries';
import { undoRecovery } from '../common/users/recovery/undo-recovery';
import { contract } from './contract';

export const main = serve(contract, {
  desk: readDesk,
  'operator.set': setOperator,
  'order.list': listAllOrders,
  'refund.list': listRefunds,
  'refund.retry': retryRefund,
  'share.list': listShares,
  'share.decide': decideShare,
  'difference.list': listDifferences,
  'difference.settle': settleDifference,
  'shop.set': setShop,
  'standby.status': (_, call) => readStandby(call),
  'standby.request': requestRun,
  'conflict.list': listConflicts,
  'conflict.settle': settleConflict,
  'recovery.list': listRecoveries,
  'recovery.undo': undoRecovery,
});
