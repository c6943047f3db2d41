import type { TextCheck } from '../../../database/collections/posts';
import type { WordCategory } from '../../../database/collections/words';
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

/** What our own words are about. */
const categories: Readonly<Record<WordCategory, Label>> = {
  politics: { name: { zh: '时政', en: 'politics' }, rule: 'lawful' },
  military: { name: { zh: '涉军涉枪内容', en: 'arms or army matters' }, rule: 'lawful' },
  religion: { name: { zh: '违规宗教内容', en: 'unlawful religious content' }, rule: 'lawful' },
  pornography: { name: { zh: '色情', en: 'sexual content' }, rule: 'decent' },
  vulgarity: { name: { zh: '辱骂或威胁', en: 'abuse or threats' }, rule: 'kind' },
  gambling: { name: { zh: '赌博', en: 'gambling' }, rule: 'lawful' },
  drugs: { name: { zh: '违禁品', en: 'drugs or forbidden goods' }, rule: 'lawful' },
  fraud: { name: { zh: '欺诈', en: 'fraud' }, rule: 'honest' },
  contact: { name: { zh: '引流或广告', en: 'advertising' }, rule: 'no-spam' },
  inducement: { name: { zh: '诱导分享', en: 'bait for sharing' }, rule: 'no-inducement' },
};

const other: Label = { name: { zh: '其他不当内容', en: 'something unsuitable' }, rule: 'lawful' };

/** What a check has against a text: WeChat's label, or the category of our own words. */
type Objection = Pick<TextCheck, 'label' | 'category'>;

/** What a check has against something, in words, with the rule it goes against. */
export function labelOf({ label, category }: Objection): Label {
  if (category) return categories[category];
  return (label === null ? undefined : labels[label]) ?? other;
}

/** Why a text was refused, in words, with the rule it goes against. */
export function refusalReason(objection: Objection): Bilingual {
  const { name, rule } = labelOf(objection);
  const title = ruleById(rule).title;
  return {
    zh: `内容可能含有${name.zh}（见规则「${title.zh}」），请修改后再发布。`,
    en: `This may contain ${name.en} (see the rule "${title.en}"). Please change it and try again.`,
  };
}

/** CONTENT_REFUSED with the reason; `field` names what was refused when that is known. */
export function contentRefused(objection: Objection, field?: string): AppError {
  const message = refusalReason(objection);
  return new AppError('CONTENT_REFUSED', { message, ...(field ? { fields: { [field]: message } } : {}) });
}
