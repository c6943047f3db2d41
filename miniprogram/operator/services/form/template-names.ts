import type { Template } from '../../../../cloudfunctions/common/moderation/views';
import type { RuleName } from '../rules';

/** The beginning of a text, up to the first pause. */
function firstClause(text: string): string {
  return text.split(/[，。；：,.;:]/, 1)[0] ?? '';
}

/** Short names of ready reasons: of the rule each rests on, or how it begins where that would not tell two apart. */
export function templateNames(
  templates: readonly Pick<Template, 'rule' | 'text'>[],
  rules: readonly Pick<RuleName, 'id' | 'title'>[],
  pick: (text: Template['text']) => string,
): string[] {
  const alone = (rule: string) => templates.filter((one) => one.rule === rule).length === 1;
  return templates.map(({ rule, text }) => {
    const title = rule !== null && alone(rule) ? rules.find(({ id }) => id === rule)?.title : undefined;
    return title ?? firstClause(pick(text));
  });
}
