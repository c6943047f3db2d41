import type { Case, CaseCause, CaseSignal, Harm } from '../../../../database/collections/cases';
import type { Subject } from '../../../../database/collections/subjects';
import { hour } from '../../kernel/clock';

/** Something that makes people look at a subject. */
export interface CaseOpening {
  subject: Subject;
  authorId: string | null;
  cause: CaseCause;
  signal: CaseSignal;
  harm: Harm;
  /** ms */
  dueAt: number;
  /** ms; when a failed text check is to be asked again. */
  retryAt?: number | null;
  /** Operators who may not decide. */
  excluded?: readonly string[];
  /** What a complaint weighs. */
  reportWeight?: Case['reportWeight'];
}

const weightless: Case['reportWeight'] = { established: 0, fresh: 0 };

function together(a: Case['reportWeight'], b: Case['reportWeight']): Case['reportWeight'] {
  return { established: a.established + b.established, fresh: a.fresh + b.fresh };
}

/** Signals kept of a round. */
const keptSignals = 20;

/** How far harm moves a case ahead of its deadline in the queue. */
const headStart: Record<Harm, number> = { 0: -24 * hour, 1: 0, 2: 12 * hour, 3: 48 * hour };

/** ms; where a case stands in the queue: the smallest first. */
export function rankOf({ dueAt, harm }: Pick<Case, 'dueAt' | 'harm'>): number {
  return dueAt - headStart[harm];
}

const weight: Record<CaseCause, number> = { review: 0, complaint: 1, appeal: 2 };

/** The weightiest of some causes. */
export function laneOf(causes: readonly [CaseCause, ...CaseCause[]]): CaseCause {
  return causes.reduce((most, cause) => (weight[cause] > weight[most] ? cause : most));
}

function newRound(
  { subject, authorId, cause, signal, harm, dueAt, retryAt, excluded, reportWeight }: CaseOpening,
  at: number,
) {
  return {
    subject,
    authorId,
    state: 'open' as const,
    causes: [cause],
    lane: cause,
    signals: [signal],
    harm,
    dueAt,
    rank: rankOf({ dueAt, harm }),
    lease: null,
    excluded: [...(excluded ?? [])],
    openReports: cause === 'complaint' ? 1 : 0,
    reportWeight: reportWeight ?? weightless,
    retryAt: retryAt ?? null,
    retries: 0,
    alarmedAt: null,
    openedAt: at,
    closedAt: null,
  };
}

function union<T>(first: readonly T[], second: readonly T[]): T[] {
  return [...new Set([...first, ...second])];
}

/**
 * The case of a subject after something made people look at it: a new one, a new round of a closed one, or the open one
 * with what is new. Deadlines only move closer and harm only grows within a round; whoever has the case keeps it, but a
 * decision on what they have read so far will be refused as stale. `at` in ms.
 */
export function afterOpening(before: Case | undefined, opening: CaseOpening, at: number): Case {
  if (!before) {
    return {
      _id: opening.subject.id,
      ...newRound(opening, at),
      round: 1,
      version: 1,
      decisionId: null,
      reportsUnsettledAt: null,
    };
  }
  const version = before.version + 1;
  if (before.state === 'closed') {
    return { ...before, ...newRound(opening, at), round: before.round + 1, version };
  }
  const causes = union(before.causes, [opening.cause]) as [CaseCause, ...CaseCause[]];
  const harm = Math.max(before.harm, opening.harm) as Harm;
  const dueAt = Math.min(before.dueAt, opening.dueAt);
  return {
    ...before,
    authorId: opening.authorId ?? before.authorId,
    causes,
    lane: laneOf(causes),
    signals: [...before.signals, opening.signal].slice(-keptSignals),
    harm,
    dueAt,
    rank: rankOf({ dueAt, harm }),
    excluded: union(before.excluded, opening.excluded ?? []),
    openReports: before.openReports + (opening.cause === 'complaint' ? 1 : 0),
    reportWeight: together(before.reportWeight, opening.reportWeight ?? weightless),
    retryAt: opening.retryAt === undefined ? before.retryAt : opening.retryAt,
    version,
  };
}

/** The case after a decision. `at` in ms. */
export function afterDecision(before: Case, decisionId: string, at: number): Case {
  return {
    ...before,
    state: 'closed',
    lease: null,
    retryAt: null,
    version: before.version + 1,
    reportsUnsettledAt: before.openReports > 0 ? at : before.reportsUnsettledAt,
    closedAt: at,
    decisionId,
  };
}
