import type { Bilingual } from '../kernel/contract/answer';
import type { Rule } from '../../browse/contract';

/** Changes with every change of the rules; people are asked to agree again. */
export const rulesVersion = '2026-11';

/**
 * The house rules as published. Decisions on content name the rule they rest on by its `id`, so an id keeps its meaning
 * for ever. They follow WeChat's operating rules (微信小程序平台运营规范 5 and 10).
 */
export const rules = [
  {
    id: 'lawful',
    title: { zh: '守法', en: 'Within the law' },
    text: {
      zh: '不发违法的内容，也不买卖法律不允许的东西，比如烟草代购、管制刀具、处方药、野生动物。拿不准时，先别发，来问我们。',
      en: 'Post nothing illegal, and trade nothing the law forbids: tobacco, weapons, prescription drugs, wild animals. When in doubt, ask us before you post.',
    },
  },
  {
    id: 'kind',
    title: { zh: '好好说话', en: 'Be kind' },
    text: {
      zh: '都是街坊，有分歧可以讲道理。不辱骂、不威胁、不起外号，不因为地域、性别、年龄或身体状况看低别人。',
      en: 'We are neighbours: disagree with reasons. No insults, threats or name-calling, and no looking down on anyone for where they come from, their sex, age or health.',
    },
  },
  {
    id: 'honest',
    title: { zh: '说实话', en: 'Be honest' },
    text: {
      zh: '标题、图片和价格要与实际一致，有瑕疵就写明。不冒充别人，不骗钱，不先收「保证金」「手续费」。',
      en: 'Title, pictures and price must match the thing itself; say what is wrong with it. Never pose as someone else, never cheat, never ask for a deposit or fee up front.',
    },
  },
  {
    id: 'decent',
    title: { zh: '老少皆宜', en: 'Fit for all ages' },
    text: {
      zh: '孩子和长辈也在看。不发色情、低俗、血腥或令人不适的文字和图片。',
      en: 'Children and grandparents read this too. Nothing sexual, vulgar, bloody or meant to disturb.',
    },
  },
  {
    id: 'privacy',
    title: { zh: '不说别人的私事', en: 'Leave others their privacy' },
    text: {
      zh: '不公开别人的电话、住址、证件、车牌、照片或聊天记录，除非对方同意。自己的门牌号也最好只在私下说。',
      en: "Do not publish other people's numbers, addresses, papers, plates, pictures or chats unless they agree. Better keep your own door number private too.",
    },
  },
  {
    id: 'own-work',
    title: { zh: '用自己的内容', en: 'Use your own work' },
    text: {
      zh: '图片自己拍，文字自己写。转用别人的内容要得到同意并注明来处，不卖盗版和仿冒品。',
      en: "Take your own pictures, write your own words. Use other people's only with their consent and say whose they are. No pirated or counterfeit goods.",
    },
  },
  {
    id: 'no-spam',
    title: { zh: '不刷屏', en: 'No spam' },
    text: {
      zh: '一件事发一次就够。不重复发、不发与街坊无关的广告，不在别人的帖子下拉客。',
      en: "Once is enough. No repeats, no advertising that has nothing to do with the neighbourhood, no fishing for customers under other people's posts.",
    },
  },
  {
    id: 'no-inducement',
    title: { zh: '不诱导分享', en: 'No bait for sharing' },
    text: {
      zh: '不用红包、返利、抽奖、「转发才能看」之类的办法让人转发、关注或加群，也不搞拉人头、多级分销。',
      en: 'No red packets, rebates, prize draws or "share to unlock" to make people share, follow or join. No pyramid schemes.',
    },
  },
  {
    id: 'safe-trade',
    title: { zh: '安心交易', en: 'Trade safely' },
    text: {
      zh: '交易约在人多的地方，当面验货。别点陌生链接，别把验证码告诉任何人；对方要你跳到别处付款，请告诉我们。',
      en: 'Meet in a busy place and look before you pay. Open no strange links and give your codes to nobody. If somebody wants you to pay elsewhere, tell us.',
    },
  },
  {
    id: 'review',
    title: { zh: '我们怎样处理', en: 'How we decide' },
    text: {
      zh: '文字和图片先经微信的安全检查，拿不准的由人来看。不合规则的内容会被拒绝或下架，并告诉你依据哪一条；你可以修改后再发，也可以申诉。',
      en: "Words and pictures pass WeChat's safety check first; people look at what is unclear. What breaks a rule is refused or taken down, and you are told which rule. You may change it, or appeal.",
    },
  },
] as const satisfies readonly Rule[];

export type RuleId = (typeof rules)[number]['id'];

export const ruleIds = rules.map(({ id }) => id) as [RuleId, ...RuleId[]];

/** A published rule. */
export function ruleById(id: RuleId): { id: RuleId; title: Bilingual; text: Bilingual } {
  const found = rules.find((rule) => rule.id === id);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
}
