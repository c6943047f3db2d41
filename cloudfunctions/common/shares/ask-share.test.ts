import { expect, test } from 'vitest';
import type { ShareFacts } from '../wechatpay/types';
import { WechatPayError } from '../wechatpay/types';
import { askShare, isFinal, readAnswer } from './ask-share';
import { begun } from './share-changes';
import { exampleShare } from './testing/example-share';

const share = { ...exampleShare, ...begun(exampleShare, 1) };
const request = share.requests[0]!;
type Receiver = ShareFacts['receivers'][number];

const facts = (state: ShareFacts['state'], changes: Partial<Receiver> = {}): ShareFacts => ({
  outOrderNo: 'o_1_p1',
  state,
  receivers: [
    { account: '1900000109', amount: 9000, result: 'SUCCESS', failReason: null },
    { account: 'openid-1', amount: 1000, result: 'PENDING', failReason: null, ...changes },
  ],
});

test.each([
  [facts('PROCESSING'), { wait: 'PROCESSING' }],
  [facts('PROCESSING', { result: 'SUCCESS' }), { wait: 'PROCESSING' }],
  [facts('FINISHED'), { wait: 'PENDING' }],
  [facts('FINISHED', { result: 'SUCCESS' }), { ended: { result: 'SUCCESS' } }],
  [
    facts('FINISHED', { result: 'CLOSED', failReason: 'RECEIVER_HIGH_RISK' }),
    { ended: { result: 'CLOSED', failReason: 'RECEIVER_HIGH_RISK' } },
  ],
  [facts('FINISHED', { result: 'CLOSED' }), { ended: { result: 'CLOSED', failReason: 'CLOSED' } }],
  [facts('FINISHED', { result: 'SUCCESS', amount: 999 }), { wait: 'mismatch' }],
  [facts('FINISHED', { result: 'SUCCESS', account: 'openid-2' }), { wait: 'mismatch' }],
])('the receiver’s own result is read: %#', (answer, asked) => {
  expect(readAnswer(share, request, answer)).toEqual(asked);
});

const refusal = (code: string, status = 403) => new WechatPayError(code, status, 'no');

test('a refusal is final unless it may pass', () => {
  expect(isFinal(refusal('NOT_ENOUGH'), 0)).toBe(true);
  expect(isFinal(refusal('UNREACHABLE', 0), 99)).toBe(false);
  expect(isFinal(refusal('FREQUENCY_LIMITED', 429), 99)).toBe(false);
  expect(isFinal(refusal('INVALID_REQUEST', 400), 4)).toBe(false);
  expect(isFinal(refusal('INVALID_REQUEST', 400), 5)).toBe(true);
});

const api = (query: () => Promise<ShareFacts | null>, send: () => Promise<ShareFacts>) =>
  ({ queryShare: query, share: send }) as unknown as Parameters<typeof askShare>[2];
const refuse = (code: string) => () => Promise.reject(refusal(code));
const never = () => Promise.reject(new Error('was called'));

test('a question that is refused says nothing of the request; sending that is refused closes it', async () => {
  expect(await askShare(share, request, api(refuse('NO_AUTH'), never))).toEqual({ wait: 'NO_AUTH' });
  const unknown = () => Promise.resolve(null);
  expect(await askShare(share, request, api(unknown, refuse('UNREACHABLE')))).toEqual({
    wait: 'UNREACHABLE',
  });
  expect(await askShare(share, request, api(unknown, refuse('NOT_ENOUGH')))).toEqual({
    ended: { result: 'CLOSED', failReason: 'NOT_ENOUGH' },
  });
  const known = () => Promise.resolve(facts('PROCESSING'));
  expect(await askShare(share, request, api(known, never))).toEqual({ wait: 'PROCESSING' });
});

test('what would break the cap is never sent', async () => {
  const broken = { ...share, cap: 999 };
  await expect(
    askShare(
      broken,
      request,
      api(() => Promise.resolve(null), never),
    ),
  ).rejects.toThrow('1000 of at most 999');
});
