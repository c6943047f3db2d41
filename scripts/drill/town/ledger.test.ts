import { expect, test } from 'vitest';
import { Ledger, type Deed } from './ledger';

const deed = (what: string, at: number, latest?: string): Deed => ({
  what,
  who: 'lin',
  env: 'primary',
  at,
  collection: 'likes',
  id: 'l',
  shows: () => true,
  ...(latest === undefined ? {} : { latest }),
});

function ledgerOf(...deeds: Deed[]): Ledger {
  const ledger = new Ledger();
  for (const one of deeds) ledger.note(one);
  return ledger;
}

const names = (deeds: readonly Deed[]) => deeds.map(({ what }) => what);

test('every deed counts, and of those that replace one another the last', () => {
  const ledger = ledgerOf(
    deed('post', 1),
    deed('like', 2, 'like'),
    deed('edit', 3),
    deed('no like', 4, 'like'),
  );
  expect(names(ledger.all())).toEqual(['post', 'edit', 'no like']);
});

test('up to a moment: what was done before it, unless it may have been replaced since', () => {
  const ledger = ledgerOf(
    deed('like', 1, 'like'),
    deed('post', 2),
    deed('no like', 3, 'like'),
    deed('edit', 4),
  );
  expect(names(ledger.before(3))).toEqual(['post']);
  expect(names(ledger.before(4))).toEqual(['post', 'no like']);
});

test('what one environment acknowledged in a time', () => {
  const ledger = ledgerOf(deed('a', 1), deed('b', 2), { ...deed('c', 2), env: 'standby' }, deed('d', 3));
  expect(names(ledger.between(2, 3, 'primary'))).toEqual(['b']);
  expect(names(ledger.between(2, 3))).toEqual(['b', 'c']);
});
