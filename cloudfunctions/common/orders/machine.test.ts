import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OrderActor, OrderState } from '../../../database/collections/orders';
import { canStep, mayStep, steps, takeStep } from './machine';

type StepName = keyof typeof steps;

const names = Object.keys(steps) as StepName[];
const actors: OrderActor[] = ['buyer', 'seller', 'support', 'system', 'wechat'];
const states: OrderState[] = [
  'created',
  'paying',
  'paid',
  'shipped',
  'completed',
  'cancelled',
  'expired',
  'refunded',
];
const ended: OrderState[] = ['cancelled', 'expired', 'refunded'];
const standing = (state: OrderState, openRefundId: string | null = null) => ({
  state,
  openRefundId,
  timeline: [],
});

test.each(ended)('nothing leads out of %s', (state) => {
  for (const openRefundId of [null, 'r']) {
    expect(names.filter((name) => canStep({ state, openRefundId }, name))).toEqual([]);
  }
});

test('every state but the first can be reached', () => {
  const reached = new Set<OrderState>(['created']);
  for (let round = 0; round < states.length; round += 1) {
    for (const { from, to } of Object.values(steps)) {
      if (to && from.some((state) => reached.has(state))) reached.add(to);
    }
  }
  expect([...reached].toSorted()).toEqual(states.toSorted());
});

test('money that was taken is never left: a paid order ends completed or refunded', () => {
  const paid: OrderState[] = ['paid', 'shipped', 'completed', 'refunded'];
  for (const { from, to } of Object.values(steps)) {
    if (to && from.some((state) => paid.includes(state))) expect(paid).toContain(to);
  }
});

describe('while a refund is open', () => {
  test.each(['ship', 'confirm', 'refund-request'] as const)('nobody can %s', (name) => {
    for (const state of states) expect(canStep({ state, openRefundId: 'r' }, name)).toBe(false);
  });

  test.each(['refund-withdraw', 'refund-refuse', 'refund-approve', 'refund-pay', 'refund-whole'] as const)(
    'and only then, somebody can %s',
    (name) => {
      expect(canStep({ state: 'paid', openRefundId: 'r' }, name)).toBe(true);
      for (const state of states) expect(canStep({ state, openRefundId: null }, name)).toBe(false);
    },
  );
});

test('only WeChat Pay says that something is paid or paid back', () => {
  for (const name of ['pay', 'refund-pay', 'refund-whole'] as const) {
    expect(actors.filter((actor) => mayStep(actor, name))).toEqual(['wechat']);
  }
});

test('whatever is tried in any order, each step is one that the table has, and is noted once', () => {
  const tries = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...actors), fc.boolean()));
  fc.assert(
    fc.property(tries, (attempts) => {
      let order = { ...standing('created'), timeline: [] as ReturnType<typeof takeStep>['timeline'] };
      for (const [name, actor, open] of attempts) {
        const before = { ...order, openRefundId: open ? 'r' : null };
        const allowed = mayStep(actor, name) && canStep(before, name);
        if (!allowed) {
          expect(() => takeStep(before, name, actor, 7)).toThrow(/FORBIDDEN|CONFLICT/);
          continue;
        }
        const { state, timeline } = takeStep(before, name, actor, 7, { amount: 1 });
        expect(state).toBe(steps[name].to ?? before.state);
        expect(timeline).toEqual([...before.timeline, { step: name, by: actor, at: 7, amount: 1 }]);
        order = { ...before, state, timeline };
      }
    }),
  );
});

test('who may never take a step is told so, whatever the order', () => {
  for (const state of states) {
    expect(() => takeStep(standing(state), 'ship', 'buyer', 0)).toThrow('FORBIDDEN');
    expect(() => takeStep(standing(state), 'cancel', 'seller', 0)).toThrow('FORBIDDEN');
  }
});
