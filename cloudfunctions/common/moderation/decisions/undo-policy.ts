import type { Case, CaseSignal } from '../../../../database/collections/cases';
import { hour } from '../../kernel/clock';
import { rankOf } from '../cases/case-policy';

/** A case whose decision was taken back is due in an hour at the soonest. */
const respite = hour;
const keptSignals = 20;

/**
 * The case after its decision was taken back: open again in the same round, for the same causes, with whoever took it
 * back. `at` in ms.
 */
export function afterUndo(before: Case, lease: NonNullable<Case['lease']>, at: number): Case {
  const signal: CaseSignal = { kind: 'undone', at };
  const dueAt = Math.max(before.dueAt, at + respite);
  return {
    ...before,
    state: 'open',
    signals: [...before.signals, signal].slice(-keptSignals),
    dueAt,
    rank: rankOf({ dueAt, harm: before.harm }),
    lease,
    version: before.version + 1,
    reportsUnsettledAt: at,
    alarmedAt: null,
    closedAt: null,
  };
}
