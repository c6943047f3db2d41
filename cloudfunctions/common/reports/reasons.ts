import type { Harm } from '../../../database/collections/cases';
import type { SubjectType } from '../../../database/collections/subjects';
import type { Bilingual } from '../kernel/contract/answer';
import type { RuleId } from '../moderation/rules';

/** What people can complain about. */
export type ReportableType = Exclude<SubjectType, 'decision'>;

/** A reason to complain. */
export interface Reason {
  id: string;
  name: Bilingual;
  /** What falls under it. */
  hint: Bilingual;
  /** How grave it is if it is true; from 2 it is serious, and looked at within hours. */
  harm: Exclude<Harm, 0>;
  /** The published rule it points to; null where it is about our own service. */
  rule: RuleId | null;
  subjects: readonly ReportableType[];
}

const content = ['post', 'comment', 'user'] as const;
const anywhere = ['post', 'comment', 'user', 'order', 'platform'] as const;

/**
 * The reasons people choose from, in the order they are shown. An id keeps its meaning for ever. The names follow those
 * of WeChat's own complaint pages (weixin110.qq.com: 投诉账号 with 发布不适当内容对我造成骚扰 — 色情, 违法犯罪及违禁品, 赌博,
 * 政治谣言, 暴恐血腥, 自杀自残 —, 存在欺诈骗钱行为, 此账号可能被盗用, 存在侵权行为, 发布仿冒品信息, 冒充他人, 侵犯未成年人权益;
 * 投诉网页 with 谣言信息, 诱导分享/关注, 骚扰/广告/垃圾信息, 隐私泄露风险), so that nobody has to learn other words here.
 */
export const reasons = [
  {
    id: 'porn',
    name: { zh: '色情低俗', en: 'Sexual or vulgar' },
    hint: { zh: '色情文字或图片、招嫖、低俗挑逗', en: 'Sexual words or pictures, soliciting, lewd talk' },
    harm: 3,
    rule: 'decent',
    subjects: content,
  },
  {
    id: 'illegal',
    name: { zh: '违法犯罪及违禁品', en: 'Crime or forbidden goods' },
    hint: {
      zh: '毒品、枪支、管制刀具、假证、处方药',
      en: 'Drugs, weapons, forged papers, prescription drugs',
    },
    harm: 3,
    rule: 'lawful',
    subjects: content,
  },
  {
    id: 'gambling',
    name: { zh: '赌博', en: 'Gambling' },
    hint: { zh: '组织赌博、赌博网站、变相下注', en: 'Running games for money, betting sites, hidden bets' },
    harm: 3,
    rule: 'lawful',
    subjects: content,
  },
  {
    id: 'politics',
    name: { zh: '政治谣言', en: 'Political rumours' },
    hint: { zh: '政治敏感或歪曲事实的内容', en: 'Politically sensitive, or twisting the facts' },
    harm: 3,
    rule: 'lawful',
    subjects: content,
  },
  {
    id: 'violence',
    name: { zh: '暴恐血腥', en: 'Violence or blood' },
    hint: { zh: '血腥画面、恐怖内容、煽动伤害他人', en: 'Bloody pictures, terror, calls to hurt somebody' },
    harm: 3,
    rule: 'decent',
    subjects: content,
  },
  {
    id: 'self-harm',
    name: { zh: '自杀自残', en: 'Suicide or self-harm' },
    hint: {
      zh: '有人可能伤害自己，或教唆别人这样做',
      en: 'Somebody may hurt themselves, or urges others to',
    },
    harm: 3,
    rule: 'kind',
    subjects: content,
  },
  {
    id: 'minors',
    name: { zh: '侵犯未成年人权益', en: 'Harm to minors' },
    hint: { zh: '欺负、引诱未成年人，或泄露他们的信息', en: 'Bullying or luring minors, or exposing them' },
    harm: 3,
    rule: 'lawful',
    subjects: content,
  },
  {
    id: 'fraud',
    name: { zh: '欺诈骗钱', en: 'Fraud' },
    hint: {
      zh: '收款不发货、刷单返利、先收保证金、引到别处付款',
      en: 'Paid and never sent, fake jobs or rebates, deposits up front, payment elsewhere',
    },
    harm: 2,
    rule: 'safe-trade',
    subjects: ['post', 'comment', 'user', 'order'],
  },
  {
    id: 'privacy',
    name: { zh: '隐私泄露', en: 'Privacy' },
    hint: {
      zh: '公开或收集别人的电话、住址、照片等信息',
      en: 'Shows or collects numbers, addresses, pictures of people',
    },
    harm: 2,
    rule: 'privacy',
    subjects: anywhere,
  },
  {
    id: 'stolen-account',
    name: { zh: '此账号可能被盗用', en: 'Stolen account' },
    hint: { zh: '说话做事不像本人', en: 'It does not talk or act like its owner' },
    harm: 2,
    rule: 'safe-trade',
    subjects: ['user'],
  },
  {
    id: 'impersonation',
    name: { zh: '冒充他人', en: 'Posing as someone else' },
    hint: { zh: '用别人的名字、头像或身份', en: "Uses somebody else's name, picture or standing" },
    harm: 1,
    rule: 'honest',
    subjects: content,
  },
  {
    id: 'rumour',
    name: { zh: '不实信息', en: 'False information' },
    hint: { zh: '谣言、与实际不符的描述或价格', en: 'Rumours, or a description or price that is not true' },
    harm: 1,
    rule: 'honest',
    subjects: content,
  },
  {
    id: 'harassment',
    name: { zh: '对我造成骚扰', en: 'Harassment' },
    hint: { zh: '辱骂、威胁、纠缠、歧视', en: 'Insults, threats, pestering, discrimination' },
    harm: 1,
    rule: 'kind',
    subjects: ['post', 'comment', 'user', 'order'],
  },
  {
    id: 'infringement',
    name: { zh: '侵权', en: 'Infringement' },
    hint: {
      zh: '抄袭、盗图，侵犯知识产权、名誉权、肖像权',
      en: 'Copied words or pictures, rights to work, name or likeness',
    },
    harm: 1,
    rule: 'own-work',
    subjects: content,
  },
  {
    id: 'counterfeit',
    name: { zh: '发布仿冒品信息', en: 'Counterfeit goods' },
    hint: { zh: '假货、高仿、盗版', en: 'Fakes, replicas, pirated goods' },
    harm: 1,
    rule: 'own-work',
    subjects: ['post', 'comment', 'order'],
  },
  {
    id: 'inducement',
    name: { zh: '诱导分享、关注', en: 'Bait for sharing' },
    hint: {
      zh: '转发才能看、助力砍价、拉人有奖',
      en: 'Share to unlock, help me cut the price, rewards for recruits',
    },
    harm: 1,
    rule: 'no-inducement',
    subjects: ['post', 'comment', 'user', 'platform'],
  },
  {
    id: 'spam',
    name: { zh: '广告、垃圾信息', en: 'Advertising or spam' },
    hint: {
      zh: '恶意营销、刷屏、与街坊无关的广告',
      en: 'Aggressive selling, repeats, advertising that is out of place',
    },
    harm: 1,
    rule: 'no-spam',
    subjects: content,
  },
  {
    id: 'dispute',
    name: { zh: '服务或支付纠纷', en: 'Service or payment' },
    hint: {
      zh: '付了款没结果、退款、服务与说好的不同',
      en: 'Paid without result, refunds, not what was agreed',
    },
    harm: 1,
    rule: 'safe-trade',
    subjects: ['order', 'platform'],
  },
  {
    id: 'malfunction',
    name: { zh: '页面打不开或功能异常', en: 'Something does not work' },
    hint: { zh: '白屏、报错、按了没反应', en: 'Blank page, errors, a button that does nothing' },
    harm: 1,
    rule: null,
    subjects: ['platform'],
  },
  {
    id: 'other',
    name: { zh: '其他', en: 'Something else' },
    hint: { zh: '请写清楚发生了什么', en: 'Please write what happened' },
    harm: 1,
    rule: null,
    subjects: anywhere,
  },
] as const satisfies readonly Reason[];

/** A reason as a complaint is stored with it. Throws when there never was one with this id. */
export function reasonById(id: string): Reason {
  const found = reasons.find((reason) => reason.id === id);
  if (!found) throw new Error(`no reason ${id}`);
  return found;
}

/** The reasons that fit a subject. */
export function reasonsFor(type: ReportableType): Reason[] {
  return reasons.filter(({ subjects }: Reason) => subjects.includes(type));
}

/** Whether it has to be looked at within hours. */
export function isSerious({ harm }: Pick<Reason, 'harm'>): boolean {
  return harm >= 2;
}
