import type { Appeal } from '../../../database/collections/appeals';
import type { Case } from '../../../database/collections/cases';
import type { Decision } from '../../../database/collections/decisions';
import { leaseInForce } from '../moderation/queue/lease-policy';

/** What an operator wants to answer, and on which reading. */
export interface Answering {
  operatorId: string;
  /** Of the case, as it was read. */
  version: number;
  overturn: boolean;
}

/** Why an appeal cannot be decided so. */
export type NoAnswer =
  /** The case is no appeal, or its appeal is gone. */
  | 'no-appeal'
  /** The appeal is the operator's own. */
  | 'own-appeal'
  /** The operator made the decision: a second one has to look. */
  | 'own-decision'
  | 'decided'
  | 'not-claimed'
  | 'changed'
  /** The decision was taken back meanwhile, so it cannot stand. */
  | 'taken-back';

/** What the answer rests on. */
export interface Appealed {
  found: Pick<Case, 'subject' | 'state' | 'version' | 'lease' | 'excluded'>;
  appeal: Pick<Appeal, 'userId' | 'state'> | undefined;
  decision: Pick<Decision, 'state' | 'by'> | undefined;
}

/** Whether an operator may decide an appeal so at `now` (ms); null when they may. */
export function answerRefusal(
  { found, appeal, decision }: Appealed,
  { operatorId, version, overturn }: Answering,
  now: number,
): NoAnswer | null {
  if (found.subject.type !== 'decision' || !appeal || !decision) return 'no-appeal';
  if (appeal.userId === operatorId) return 'own-appeal';
  if (found.excluded.includes(operatorId) || decision.by.id === operatorId) return 'own-decision';
  if (found.state !== 'open' || appeal.state !== 'open') return 'decided';
  if (leaseInForce(found, now)?.operatorId !== operatorId) return 'not-claimed';
  if (found.version !== version) return 'changed';
  return !overturn && decision.state !== 'standing' ? 'taken-back' : null;
}
