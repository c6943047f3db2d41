import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { settlementOf, type Ending } from './settlement';

const ending = (change: Partial<Ending> = {}): Ending => ({
  _id: 'd_1',
  round: 1,
  outcome: 'remove',
  state: 'standing',
  ...change,
});
const waiting = { state: 'open' as const, round: 1, decisionId: null };
const answered = { state: 'upheld' as const, round: 1, decisionId: 'd_1' };
const open = { state: 'open' as const, round: 1 };
const closed = { state: 'closed' as const, round: 1 };

test('waits while its case does, and is answered by what closed the case', () => {
  expect(settlementOf(waiting, open, [])).toBeNull();
  expect(settlementOf(waiting, closed, [ending()])).toEqual({ do: 'answer', decisionId: 'd_1' });
  expect(settlementOf(answered, closed, [ending()])).toBeNull();
});

test('is answered by the decision of its own round, though the case is open in another', () => {
  const endings = [ending({ _id: 'd_2', round: 2 }), ending()];
  expect(settlementOf(waiting, { ...open, round: 3 }, endings)).toEqual({ do: 'answer', decisionId: 'd_1' });
});

test('waits again when the decision that answered it is taken back', () => {
  const undone = [ending({ state: 'undone' })];
  expect(settlementOf(answered, open, undone)).toEqual({ do: 'open' });
  expect(settlementOf(answered, { ...open, round: 2 }, undone)).toEqual({ do: 'open' });
});

test('is answered anew when the case has been decided again by then, in the same round or a later one', () => {
  for (const round of [1, 2]) {
    const endings = [ending({ _id: 'd_2', round, outcome: 'approve' }), ending({ state: 'undone' })];
    expect(settlementOf(answered, { ...closed, round }, endings)).toEqual({
      do: 'answer',
      decisionId: 'd_2',
    });
  }
});

test('a case that was closed without a decision is looked at again', () => {
  expect(settlementOf(waiting, closed, [])).toEqual({ do: 'open' });
  expect(settlementOf(answered, { ...closed, round: 2 }, [ending({ state: 'undone' })])).toEqual({
    do: 'open',
  });
});

test.each(['overturned', 'lifted'] as const)(
  'a decision that was %s has answered it all the same',
  (state) => {
    expect(settlementOf(answered, closed, [ending({ state })])).toBeNull();
  },
);

test('whatever is done, nothing is left to do', () => {
  const round = fc.integer({ min: 1, max: 3 });
  const endings = fc.array(
    fc.record({
      round,
      outcome: fc.constantFrom('remove' as const, 'approve' as const),
      state: fc.constantFrom('standing' as const, 'undone' as const, 'overturned' as const),
    }),
    { maxLength: 5 },
  );
  const report = fc.record({ open: fc.boolean(), round, by: fc.nat({ max: 4 }) });
  const found = fc.record({ state: fc.constantFrom('open' as const, 'closed' as const), round });
  fc.assert(
    fc.property(endings, report, found, (made, one, current) => {
      const list = made.map((each, index) => ({ ...each, _id: `d_${index}` }));
      const decisionId = list[one.by]?._id ?? null;
      const before = one.open
        ? { state: 'open' as const, round: one.round, decisionId: null }
        : { state: 'upheld' as const, round: one.round, decisionId };
      const step = settlementOf(before, current, list);
      if (step?.do === 'answer') {
        const after = { state: 'upheld' as const, round: one.round, decisionId: step.decisionId };
        expect(settlementOf(after, current, list)).toBeNull();
      } else if (step) {
        const running = current.state === 'open' ? current.round : current.round + 1;
        const after = { state: 'open' as const, round: running, decisionId: null };
        expect(settlementOf(after, { state: 'open', round: running }, list)).toBeNull();
      }
    }),
  );
});
