import type { CaseView } from '../../../../cloudfunctions/common/moderation/views';
import type { InputOf } from '../../../../cloudfunctions/common/kernel/contract/contract';
import type { contract as appeal } from '../../../../cloudfunctions/appeal/contract';
import type { contract as moderate } from '../../../../cloudfunctions/moderate/contract';

/** What may be chosen on a case; the last two are about appeals. */
export type Choice = 'approve' | 'remove' | 'mask' | 'ask-change' | 'answer' | 'uphold' | 'overturn';
export type SanctionKind = 'warning' | 'mute' | 'ban';
type RuleId = NonNullable<InputOf<typeof moderate, 'decide'>['rule']>;
type DecideInput = InputOf<typeof moderate, 'decide'>;
export type ProfileField = 'nickname' | 'avatar' | 'bio';

/** What an operator has chosen so far. */
export interface DecisionForm {
  outcome: Choice | '';
  rule: string;
  reason: string;
  reply: string;
  mask: string[];
  /** File ids. */
  refusedPictures: string[];
  fields: ProfileField[];
  /** Ids of complaints. */
  abusive: string[];
  /** Whether the author is sanctioned along with it. */
  sanctioning: boolean;
  kind: SanctionKind;
  days: number;
}

const choices: Record<CaseView['subject']['type'], readonly Choice[]> = {
  post: ['approve', 'ask-change', 'mask', 'remove'],
  comment: ['approve', 'mask', 'remove'],
  user: ['approve', 'remove'],
  order: ['answer'],
  platform: ['answer'],
  decision: ['uphold', 'overturn'],
};

/** What may be decided on a subject, the mildest first. */
export function choicesFor({ type }: Pick<CaseView['subject'], 'type'>): readonly Choice[] {
  return choices[type];
}

/** What may be decided on several subjects at once. */
export function bulkChoices(subjects: readonly Pick<CaseView['subject'], 'type'>[]): Choice[] {
  return (['approve', 'ask-change', 'remove'] as const).filter((choice) =>
    subjects.every(({ type }) => choices[type].includes(choice)),
  );
}

/** A form nobody has touched. A suggested sanction stands ready, but off. */
export function freshForm(suggested: { kind: SanctionKind; days: number } | null): DecisionForm {
  return {
    outcome: '',
    rule: '',
    reason: '',
    reply: '',
    mask: [],
    refusedPictures: [],
    fields: [],
    abusive: [],
    sanctioning: false,
    kind: suggested?.kind ?? 'warning',
    days: suggested?.days ?? 7,
  };
}

/**
 * Whether the author may be sanctioned along with an outcome: what may stand is no ground, but for a profile's owner and
 * the other party of an order.
 */
export function maySanction(
  outcome: DecisionForm['outcome'],
  { type }: Pick<CaseView['subject'], 'type'>,
): boolean {
  if (outcome === 'approve') return type === 'user';
  if (outcome === 'answer') return type === 'order';
  return ['remove', 'mask', 'ask-change'].includes(outcome);
}

/** Whether the author reads a rule and a reason: whenever something is done to what they wrote, or to them. */
export function needsReason({
  outcome,
  sanctioning,
}: Pick<DecisionForm, 'outcome' | 'sanctioning'>): boolean {
  return ['remove', 'mask', 'ask-change'].includes(outcome) || sanctioning;
}

/** Whether an outcome counts only with an answer in words. */
export function needsReply(outcome: DecisionForm['outcome']): boolean {
  return ['answer', 'uphold', 'overturn'].includes(outcome);
}

export type Problem = 'outcome' | 'rule' | 'reason' | 'reply' | 'mask' | 'fields' | 'days';

const written = (text: string) => Array.from(text.trim()).length >= 2;

/** What is still missing, the first from the top; null when it may be sent. */
export function problemOf(form: DecisionForm, subject: Pick<CaseView['subject'], 'type'>): Problem | null {
  if (form.outcome === '') return 'outcome';
  if (form.outcome === 'mask' && form.mask.length === 0) return 'mask';
  if (form.outcome === 'remove' && subject.type === 'user' && form.fields.length === 0) return 'fields';
  if (needsReason(form) && form.rule === '') return 'rule';
  if (needsReason(form) && !written(form.reason)) return 'reason';
  if (needsReply(form.outcome) && !written(form.reply)) return 'reply';
  const lasting = form.sanctioning && form.kind !== 'warning';
  return lasting && !(Number.isInteger(form.days) && form.days >= 1 && form.days <= 3650) ? 'days' : null;
}

type Read = Pick<CaseView, 'caseId' | 'version' | 'content'>;

/** What is sent for a form without problems: what belongs to the outcome, and nothing that was chosen before it. */
export function decideInput(form: DecisionForm, { caseId, version, content }: Read): DecideInput {
  const { outcome, rule, reason, reply, mask, refusedPictures, fields, abusive, sanctioning } = form;
  const explained = needsReason(form);
  return {
    caseId,
    version,
    ...(content === null || content.revision === null ? {} : { revision: content.revision }),
    outcome: outcome as DecideInput['outcome'],
    ...(explained ? { rule: rule as RuleId, reason: reason.trim() } : {}),
    ...(outcome === 'answer' && !explained ? { reason: reply.trim() } : {}),
    ...(reply.trim() ? { reply: reply.trim() } : {}),
    ...(outcome === 'mask' ? { mask } : {}),
    ...(outcome === 'approve' && refusedPictures.length > 0 ? { refusedPictures } : {}),
    ...(outcome === 'remove' && fields.length > 0 ? { fields } : {}),
    ...(abusive.length > 0 ? { abusive } : {}),
    ...(sanctioning ? { sanction: { kind: form.kind, days: form.days } } : {}),
  };
}

/** What is sent for an appeal. */
export function appealInput(
  { outcome, reply }: DecisionForm,
  { caseId, version }: Read,
): InputOf<typeof appeal, 'decide'> {
  return { caseId, version, overturn: outcome === 'overturn', reply: reply.trim() };
}

/** Whether it is asked once more before it happens; each of them can be undone. */
export function askAgain({ outcome, sanctioning, kind }: DecisionForm): 'remove' | 'ban' | 'overturn' | null {
  if (sanctioning && kind === 'ban') return 'ban';
  return outcome === 'remove' || outcome === 'overturn' ? outcome : null;
}
