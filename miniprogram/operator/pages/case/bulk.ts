import type { contract as moderate } from '../../../../cloudfunctions/moderate/contract';
import type { InputOf } from '../../../../cloudfunctions/common/kernel/contract/contract';
import type { CaseView } from '../../../../cloudfunctions/common/moderation/views';
import { needsReason, type DecisionForm } from '../../services/form/decision-form';

type BulkInput = InputOf<typeof moderate, 'bulk'>;
type Read = Pick<CaseView, 'caseId' | 'version' | 'content' | 'related'>;

/** Decides a case and those selected of its related ones, each as it was read. */
export function bulkInput(
  form: DecisionForm,
  { caseId, version, content, related }: Read,
  selected: readonly string[],
): BulkInput {
  const others = new Map([...related.author, ...related.picture].map((one) => [one.caseId, one]));
  const chosen = selected.flatMap((id) => others.get(id) ?? []);
  const all = [{ caseId, version, revision: content?.revision ?? null }, ...chosen];
  return {
    items: all.map((item) => ({
      caseId: item.caseId,
      version: item.version,
      ...(item.revision === null ? {} : { revision: item.revision }),
    })),
    outcome: form.outcome as BulkInput['outcome'],
    ...(needsReason(form)
      ? { rule: form.rule as NonNullable<BulkInput['rule']>, reason: form.reason.trim() }
      : {}),
  };
}
