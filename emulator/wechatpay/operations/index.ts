import { billDownload, fundFlowBillOffer, tradeBillOffer } from './bills';
import { close } from './close';
import { h5 } from './h5';
import { jsapi } from './jsapi';
import type { Operation } from './operation';
import { queryById, queryByNumber } from './query';
import { refund } from './refund';
import { receiverAdd } from './receiver-add';
import { receiverDelete } from './receiver-delete';
import { refundQuery } from './refund-query';
import { returnShare } from './return';
import { returnQuery } from './return-query';
import { share } from './share';
import { shareQuery } from './share-query';
import { unfreeze } from './unfreeze';
import { unsplit } from './unsplit';

/** API v3, as far as it is simulated. */
const operations: readonly Operation[] = [
  jsapi,
  h5,
  queryByNumber,
  queryById,
  close,
  refund,
  refundQuery,
  receiverAdd,
  receiverDelete,
  share,
  shareQuery,
  unfreeze,
  unsplit,
  returnShare,
  returnQuery,
  tradeBillOffer,
  fundFlowBillOffer,
  billDownload,
];

const patterns = operations.map((operation) => ({
  operation,
  pattern: new RegExp(`^${operation.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
}));

/** The operation at an address, and what the path says. Throws `URIError` for a path that cannot be decoded. */
export function findOperation(
  method: string,
  path: string,
): { operation: Operation; params: Record<string, string> } | null {
  for (const { operation, pattern } of patterns) {
    const match = operation.method === method ? pattern.exec(path) : null;
    if (!match) continue;
    const params = Object.entries(match.groups ?? {}).map(([name, value]) => [
      name,
      decodeURIComponent(value),
    ]);
    return { operation, params: Object.fromEntries(params) as Record<string, string> };
  }
  return null;
}
