import type { Bilingual } from '../kernel/contract/answer';
import { AppError } from '../kernel/errors';
import { ruleById, type RuleId } from './rules';

interface Label {
  name: Bilingual;
  /** The rule it goes against. */
  rule: RuleId;
}

/** What WeChat's label numbers mean. */
const labels: Readonly<Record<number, Label>> = {
  10001: { name: { zh: '广告', en: 'advertising' }, rule: 'no-spam' },
  20001: { name: { zh: '时政', en: 'politics' }, rule: 'lawful' },
  20002: { name: { zh: '色情', en: 'sexual content' }, rule: 'decent' },
  20003: { name: { zh: '辱骂', en: 'abuse' }, rule: 'kind' },
  20006: { name: { zh: '违法犯罪', en: 'illegal acts' }, rule: 'lawful' },
  20008: { name: { zh: '欺诈', en: 'fraud' }, rule: 'honest' },
  20012: { name: { zh: '低俗', en: 'vulgar content' }, rule: 'decent' },
  20013: { name: { zh: '侵权', en: 'a breach of copyright' }, rule: 'own-work' },
};

const other: Label = { name: { zh: '其他不当内容', en: 'something unsuitable' }, rule: 'lawful' };

/** Why a text was refused, in words, with the rule it goes against. */
export function refusalReason(label: number | null): Bilingual {
  const { name, rule } = (label === null ? undefined : labels[label]) ?? other;
  const title = ruleById(rule).title;
  return {
    zh: `内容可能含有${name.zh}（见规则「${title.zh}」），请修改后再发布。`,
    en: `This may contain ${name.en} (see the rule “${title.en}”). Please change it and try again.`,
  };
}

/** CONTENT_REFUSED with the reason; `field` names what was refused when that is known. */
export function contentRefused(label: number | null, field?: string): AppError {
  const message = refusalReason(label);
  return new AppError('CONTENT_REFUSED', { message, ...(field ? { fields: { [field]: message } } : {}) });
}
