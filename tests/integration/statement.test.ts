import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { earned } from '../../cloudfunctions/common/shares/commission';
import { paidOut, takenBack } from '../../cloudfunctions/common/shares/share-policy';
import type { ShareTotals, ShareView } from '../../cloudfunctions/common/shares/views';
import type { Share } from '../../database/collections/shares';
import { Sharing, type Earner } from './support/sharing';
import { orderIn } from './support/trade-documents';

const market = new Sharing();
let agent: Earner;
let shares: Share[];

const fen = fc.integer({ min: 1, max: 1_000_000 });
const anyShare = fc.record({
  kind: fc.constantFrom('goods' as const, 'service' as const, 'virtual' as const),
  state: fc.constantFrom('waiting' as const, 'sharing' as const, 'failed' as const, 'done' as const),
  rate: fc.integer({ min: 0, max: 3000 }),
  paid: fen,
  refunded: fc.nat({ max: 100 }),
  cap: fc.nat({ max: 250_000 }),
  requests: fc.array(
    fc.record({ amount: fen, result: fc.constantFrom('SUCCESS' as const, 'CLOSED' as const) }),
    {
      maxLength: 3,
    },
  ),
  returns: fc.array(
    fc.record({
      amount: fen,
      state: fc.constantFrom('due' as const, 'done' as const, 'impossible' as const),
    }),
    { maxLength: 3 },
  ),
});

/** Whatever can stand in the books, of 45 orders. */
function made(): Share[] {
  return fc.sample(anyShare, { numRuns: 45, seed: 7 }).map((drawn, n) => ({
    ...drawn,
    _id: `o_drawn_${n}`,
    agentId: agent.who.userId,
    sellerId: market.seller.userId,
    paymentId: `o_drawn_${n}_1`,
    transactionId: `42000${n}`,
    receiver: { type: 'MERCHANT_ID', account: '1900000300', appid: 'wx1' },
    refunded: Math.floor((drawn.paid * drawn.refunded) / 100),
    requests: drawn.requests.map((request, i) => ({
      ...request,
      outOrderNo: `o_drawn_${n}_p${i + 1}`,
      failReason: null,
      at: n,
    })),
    returns: drawn.returns.map((back, i) => ({
      ...back,
      outReturnNo: `o_drawn_${n}_b${i + 1}`,
      refundId: '',
      failReason: null,
    })),
    nextAt: null,
    tries: 0,
    createdAt: Math.floor(n / 2),
    updatedAt: n,
  }));
}

beforeAll(async () => {
  agent = await market.agent('MERCHANT_ID');
  shares = made();
  market.cloud.load('shares', shares);
  const parties = { buyerId: market.buyer.userId, sellerId: market.seller.userId, postId: market.postId };
  market.cloud.load('orders', [{ ...orderIn('completed', 'drawn', parties, 100), _id: 'o_drawn_0' }]);
});

interface Statement {
  totals: ShareTotals | null;
  shares: ShareView[];
  nextCursor: string | null;
}

async function read(platform: string, cursor?: string): Promise<Statement> {
  const answer = await agent.who.send('pay', {
    action: 'agent.statement',
    platform,
    ...(cursor ? { cursor } : {}),
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.data as Statement;
}

async function readAll(platform: string): Promise<{ totals: ShareTotals; lines: ShareView[] }> {
  const first = await read(platform);
  const lines = [...first.shares];
  let { nextCursor } = first;
  while (nextCursor !== null) {
    const next = await read(platform, nextCursor);
    expect(next.totals).toBeNull();
    lines.push(...next.shares);
    ({ nextCursor } = next);
  }
  return { totals: first.totals!, lines };
}

function sums(of: readonly Share[]): ShareTotals {
  const coming = of.filter(({ state }) => state === 'waiting' || state === 'sharing');
  const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0);
  return { waiting: sum(coming.map(earned)), paid: sum(of.map(paidOut)), takenBack: sum(of.map(takenBack)) };
}

test('has every commission once, newest first, and on the first page the sums', async () => {
  const { totals, lines } = await readAll('android');
  const newestFirst = shares.toSorted((a, b) => b.createdAt - a.createdAt || (a._id < b._id ? 1 : -1));
  expect(lines.map(({ orderId }) => orderId)).toEqual(newestFirst.map(({ _id }) => _id));
  expect(totals).toEqual(sums(shares));
  expect(lines.find(({ orderId }) => orderId === 'o_drawn_0')?.title).toBe('旧书一箱');
});

test.each(['ios', 'mac', 'unheard-of'])(
  'on %s nothing is said of what virtual goods cost',
  async (platform) => {
    const { totals, lines } = await readAll(platform);
    expect(totals).toEqual(sums(shares.filter(({ kind }) => kind !== 'virtual')));
    const kinds = new Map(shares.map(({ _id, kind }) => [_id, kind]));
    for (const { orderId, amount, paid, takenBack: back, notTakenBack } of lines) {
      const hidden = kinds.get(orderId) === 'virtual';
      expect([amount, paid, back, notTakenBack].map((one) => one === null)).toEqual(Array(4).fill(hidden));
    }
  },
);

test('who is no agent has none', async () => {
  const statement = await market.buyer.do('pay', 'agent.statement');
  expect(statement).toEqual({ agent: null, totals: null, shares: [], nextCursor: null });
});

test('an agent without orders has earned nothing', async () => {
  const { who, code } = await market.agent();
  expect(await who.do('pay', 'agent.statement')).toEqual({
    agent: { code, type: 'PERSONAL_OPENID', state: 'active', failure: null },
    totals: { waiting: 0, paid: 0, takenBack: 0 },
    shares: [],
    nextCursor: null,
  });
});
