import { expect, test } from 'vitest';
import type { Case } from '../../../../database/collections/cases';
import { mayDecide } from './decide-by-system';

const waiting = {
  state: 'open',
  version: 3,
  causes: ['review'],
  lease: null,
  signals: [{ kind: 'text', suggest: 'failed', at: 1 }],
} satisfies Pick<Case, 'state' | 'version' | 'causes' | 'lease' | 'signals'>;

test('a check decides what waits for nothing else', () => {
  expect(mayDecide(waiting, { version: 3, outcome: 'approve' }, 100)).toBe(true);
  expect(mayDecide(waiting, { version: 3, outcome: 'remove' }, 100)).toBe(true);
});

test.each<[string, Partial<Parameters<typeof mayDecide>[0]>]>([
  ['closed', { state: 'closed' }],
  ['of another version', { version: 4 }],
  ['complained about', { causes: ['review', 'complaint'] }],
  ['that somebody has', { lease: { operatorId: 'u_op', until: 101 } }],
])('never a case %s', (_, change) => {
  for (const outcome of ['approve', 'remove'] as const) {
    expect(mayDecide({ ...waiting, ...change }, { version: 3, outcome }, 100)).toBe(false);
  }
});

test.each(['policy', 'picture', 'edit', 'undone', 'sample', 'kind'] as const)(
  'does not approve what a person is wanted for: %s',
  (kind) => {
    const signals: Case['signals'] = [...waiting.signals, { kind, at: 2 }];
    expect(mayDecide({ ...waiting, signals }, { version: 3, outcome: 'approve' }, 100)).toBe(false);
    expect(mayDecide({ ...waiting, signals }, { version: 3, outcome: 'remove' }, 100)).toBe(true);
  },
);
