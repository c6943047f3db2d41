import type { Outcome, SanctionKind } from '../../../../database/collections/decisions';
import type { SubjectType } from '../../../../database/collections/subjects';
import type { Bilingual } from '../../kernel/contract/answer';
import type { RuleId } from '../rules';
import type { ProfileField } from '../subjects/judgement';

/** What a case can be decided to. */
export type CaseOutcome = Exclude<Outcome, SanctionKind>;

/** How an operator decides. */
export interface Choice {
  outcome: CaseOutcome;
  rule?: RuleId | undefined;
  reason: string;
  reply?: string | undefined;
  sanction?: { kind: SanctionKind; days: number } | undefined;
  mask: readonly string[];
  refusedPictures: readonly string[];
  fields: readonly ProfileField[];
}

/**
 * What each subject can be decided to. An appeal, whose subject is a decision, is decided by `appeal.decide`. Nothing is
 * decided on an order itself: whoever complains is answered, and the other party may be sanctioned.
 */
const outcomes: Record<SubjectType, readonly CaseOutcome[]> = {
  post: ['approve', 'remove', 'mask', 'ask-change'],
  comment: ['approve', 'remove', 'mask'],
  user: ['approve', 'remove'],
  platform: ['answer'],
  order: ['answer'],
  decision: [],
};

const texts = {
  outcome: { zh: '这一项不能这样处理。', en: 'This cannot be decided so.' },
  appeal: { zh: '这是申诉，请在申诉里处理。', en: 'This is an appeal; answer it as one.' },
  rule: { zh: '请选一条依据的规则。', en: 'Choose the rule it rests on.' },
  reason: { zh: '请写下理由，作者会看到。', en: 'Say why; the author will read it.' },
  reply: { zh: '请写下给投诉人的答复。', en: 'Write what the person who complained is told.' },
  mask: { zh: '请写下要遮盖的字词。', en: 'Say which words are to be masked.' },
  fields: { zh: '请选要去掉的项。', en: 'Choose what is to be taken away.' },
  nobody: { zh: '这一项没有可以处罚的人。', en: 'There is nobody to sanction here.' },
  blameless: { zh: '通过的内容，不能同时处罚作者。', en: 'What may stand is no ground for a sanction.' },
} as const satisfies Record<string, Bilingual>;

/** Who answers for nothing wrong cannot be sanctioned; somebody's conduct may be wrong though the profile is not. */
function sanctionProblem(type: SubjectType, { outcome, sanction }: Choice): Bilingual | undefined {
  if (!sanction) return undefined;
  if (type === 'order') return undefined;
  if (outcome === 'answer') return texts.nobody;
  return outcome === 'approve' && type !== 'user' ? texts.blameless : undefined;
}

/** What is wrong with a choice for a subject, by field; nothing when it may be made. */
export function choiceProblems(type: SubjectType, choice: Choice): Record<string, Bilingual> {
  const { outcome, rule, reason, reply = '', sanction, mask, fields } = choice;
  if (!outcomes[type].includes(outcome)) {
    return { outcome: type === 'decision' ? texts.appeal : texts.outcome };
  }
  const blames = (outcome !== 'approve' && outcome !== 'answer') || sanction !== undefined;
  const sanctioned = sanctionProblem(type, choice);
  return {
    ...(blames && !rule ? { rule: texts.rule } : {}),
    ...(blames && reason.length < 2 ? { reason: texts.reason } : {}),
    ...(outcome === 'answer' && reply === '' && reason === '' ? { reply: texts.reply } : {}),
    ...(outcome === 'mask' && mask.length === 0 ? { mask: texts.mask } : {}),
    ...(outcome === 'remove' && type === 'user' && fields.length === 0 ? { fields: texts.fields } : {}),
    ...(sanctioned ? { sanction: sanctioned } : {}),
  };
}

/** The outcome of the decision that closes the case: where a profile may stand but its owner is sanctioned, the sanction. */
export function closingOutcome({ outcome, sanction }: Pick<Choice, 'outcome' | 'sanction'>): Outcome {
  return outcome === 'approve' && sanction ? sanction.kind : outcome;
}
