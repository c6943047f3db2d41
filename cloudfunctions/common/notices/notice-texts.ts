import type { Notice, NoticeKind } from '../../../database/collections/notices';
import type { SubjectType } from '../../../database/collections/subjects';
import type { Bilingual } from '../kernel/contract/answer';
import { rules } from '../moderation/rules';
import { dayAndTime } from './day-and-time';
import { lanes, outcomes, sanctions, subjects } from './names';
import type { NoticeData } from './notice-data';
import { recoveryTexts } from './recovery-texts';
import { tradeTexts } from './trade-texts';

/** The words of a notice. */
export interface NoticeText {
  title: Bilingual;
  text: Bilingual;
}

/** The content, with what it is known by: 帖子「自行车」. */
function thing({
  subjectType = 'post',
  about = '',
}: {
  subjectType?: SubjectType;
  about?: string;
}): Bilingual {
  const { zh, en } = subjects[subjectType];
  return about ? { zh: `${zh}「${about}」`, en: `${en} "${about}"` } : { zh, en };
}

/** Which rule, as part of a sentence; empty when none is named. */
function byRule({ rule }: { rule: string | null }): Bilingual {
  const found = rules.find(({ id }) => id === rule);
  if (!found) return { zh: '', en: '' };
  return { zh: `依据规则「${found.title.zh}」，`, en: ` under the rule "${found.title.en}"` };
}

/** What of a profile, as a list. */
function parts({ nickname, avatar, bio }: NoticeData['profile-changed']): Bilingual {
  const named: Bilingual[] = [
    ...(nickname ? [{ zh: '昵称', en: 'name' }] : []),
    ...(avatar ? [{ zh: '头像', en: 'picture' }] : []),
    ...(bio ? [{ zh: '简介', en: 'introduction' }] : []),
  ];
  const all = named.length > 0 ? named : [subjects.user];
  return { zh: all.map(({ zh }) => zh).join('、'), en: all.map(({ en }) => en).join(' and ') };
}

const reportOutcomes: Record<NoticeData['report-closed']['state'], Bilingual> = {
  open: { zh: '我们正在处理，请再等等。', en: 'We are still looking into it.' },
  upheld: {
    zh: '情况属实，我们已经处理。谢谢你告诉我们。',
    en: 'You were right, and we have acted. Thank you for telling us.',
  },
  dismissed: {
    zh: '我们看过了，这次没有发现违反规则的地方。如果还没解决，可以再告诉我们一次。',
    en: 'We looked into it and found nothing against the rules this time. If it is not solved, you can tell us once more.',
  },
  answered: { zh: '我们写了答复，点开就能看到。', en: 'We have written you an answer. Open it to read.' },
};

const appealOutcomes: Record<NoticeData['appeal-decided']['state'], Bilingual> = {
  open: { zh: '我们正在处理，请再等等。', en: 'We are still looking into it.' },
  upheld: {
    zh: '另一位同事重新看过，这次维持原来的处理。点开可以看到答复。',
    en: 'A second person has looked at it, and the decision stands. Open it to read our answer.',
  },
  overturned: {
    zh: '你说得对，我们撤销了这次处理，一切恢复原样。给你添麻烦了。',
    en: 'You were right. We have taken the decision back, and everything is as it was. We are sorry for the trouble.',
  },
};

const appealHint: Bilingual = {
  zh: '点开可以看到原因；如果你觉得不对，可以申诉。',
  en: 'Open this to read why. If you think we are wrong, you can appeal.',
};

const texts: { [Kind in NoticeKind]: (data: NoticeData[Kind]) => NoticeText } = {
  'content-approved': (data) => ({
    title: { zh: '审核通过', en: 'It is up' },
    text: {
      zh: `你的${thing(data).zh}通过了审核，大家可以看到了。`,
      en: `Your ${thing(data).en} has passed review, and everybody can see it now.`,
    },
  }),
  'content-hidden': (data) => ({
    title: { zh: '内容暂时隐藏', en: 'Hidden for now' },
    text: {
      zh: `我们收到了关于你的${thing(data).zh}的投诉，核实期间别人暂时看不到它。有了结果会马上告诉你。`,
      en: `There was a complaint about your ${thing(data).en}. Others do not see it until we have looked; we will tell you at once what we find.`,
    },
  }),
  'content-removed': (data) => ({
    title: { zh: '内容已下架', en: 'Taken down' },
    text: {
      zh: `${byRule(data).zh}你的${thing(data).zh}已经下架。${appealHint.zh}`,
      en: `Your ${thing(data).en} was taken down${byRule(data).en}. ${appealHint.en}`,
    },
  }),
  'content-masked': (data) => ({
    title: { zh: '部分文字已遮盖', en: 'Some words masked' },
    text: {
      zh: `${byRule(data).zh}你的${thing(data).zh}里有些字已用 * 代替，其余内容照常显示。${appealHint.zh}`,
      en: `Some words of your ${thing(data).en} were replaced by *${byRule(data).en}; the rest shows as before. ${appealHint.en}`,
    },
  }),
  'content-change-asked': (data) => ({
    title: { zh: '请改一改', en: 'Please change something' },
    text: {
      zh: `${byRule(data).zh}你的${thing(data).zh}需要修改。改好后再发，我们会尽快再看。${appealHint.zh}`,
      en: `Your ${thing(data).en} needs a change${byRule(data).en}. Edit it, and we will look again soon. ${appealHint.en}`,
    },
  }),
  'content-restored': (data) => ({
    title: { zh: '内容已恢复', en: 'It is back' },
    text: {
      zh: `你的${thing(data).zh}恢复显示了。${data.subjectType === 'post' ? '点赞和评论都还在。' : ''}`,
      en: `Your ${thing(data).en} shows again${data.subjectType === 'post' ? ', with its likes and comments' : ''}.`,
    },
  }),
  'picture-refused': (data) => ({
    title: { zh: '有图片没有通过', en: 'A picture did not pass' },
    text: {
      zh: `${byRule(data).zh}你的${thing(data).zh}里有图片没有通过检查，别人看不到它。${appealHint.zh}`,
      en: `A picture in your ${thing(data).en} did not pass the check${byRule(data).en}, so others do not see it. ${appealHint.en}`,
    },
  }),
  'profile-changed': (data) => ({
    title: { zh: '资料有改动', en: 'Your profile was changed' },
    text: {
      zh: `${byRule(data).zh}你的${parts(data).zh}已被撤下，请换一个。${appealHint.zh}`,
      en: `Your ${parts(data).en} was taken away${byRule(data).en}. Please choose another. ${appealHint.en}`,
    },
  }),
  warning: (data) => ({
    title: { zh: '一次提醒', en: 'A warning' },
    text: {
      zh: `${byRule(data).zh}我们想提醒你一次，账号的使用不受影响。${appealHint.zh}`,
      en: `This is a warning${byRule(data).en}; you can go on using your account as before. ${appealHint.en}`,
    },
  }),
  mute: (data) => ({
    title: { zh: '暂时不能发布', en: 'You cannot post for now' },
    text: {
      zh: `${byRule(data).zh}你在 ${dayAndTime(data.until).zh} 之前不能发布内容，浏览不受影响，到时自动恢复。${appealHint.zh}`,
      en: `You cannot post until ${dayAndTime(data.until).en}${byRule(data).en}. You can still read, and it ends by itself. ${appealHint.en}`,
    },
  }),
  ban: (data) => ({
    title: { zh: '账号已停用', en: 'Your account is suspended' },
    text: {
      zh: `${byRule(data).zh}你的账号停用到 ${dayAndTime(data.until).zh}。这期间你可以看处理说明、申诉、导出数据。${appealHint.zh}`,
      en: `Your account is suspended until ${dayAndTime(data.until).en}${byRule(data).en}. You can read the decision, appeal, and export your data. ${appealHint.en}`,
    },
  }),
  'sanction-ended': ({ sanction }) => ({
    title: { zh: `${sanctions[sanction].zh}已结束`, en: `Your ${sanctions[sanction].en} is over` },
    text: {
      zh: `${sanctions[sanction].zh}到期了，一切照常，欢迎回来。`,
      en: `Your ${sanctions[sanction].en} has come to its end. All is as before: welcome back.`,
    },
  }),
  'sanction-lifted': ({ sanction }) => ({
    title: { zh: `${sanctions[sanction].zh}已解除`, en: `Your ${sanctions[sanction].en} is lifted` },
    text: {
      zh: `我们提前解除了${sanctions[sanction].zh}，现在就可以照常使用。`,
      en: `We have lifted your ${sanctions[sanction].en} before its time. All is as before.`,
    },
  }),
  'report-received': ({ subjectType, dueAt }) => ({
    title: { zh: '投诉已收到', en: 'We have your complaint' },
    text: {
      zh: `谢谢你告诉我们。关于${subjects[subjectType].zh}的投诉，我们会在 ${dayAndTime(dueAt).zh} 前答复你，对方不会知道是谁投诉的。`,
      en: `Thank you for telling us. We will answer your complaint about this ${subjects[subjectType].en} by ${dayAndTime(dueAt).en}. Nobody it is about will learn that it came from you.`,
    },
  }),
  'report-closed': ({ subjectType, state }) => ({
    title: { zh: '投诉有结果了', en: 'Your complaint has an answer' },
    text: {
      zh: `关于${subjects[subjectType].zh}的投诉：${reportOutcomes[state].zh}`,
      en: `Your complaint about a ${subjects[subjectType].en}: ${reportOutcomes[state].en}`,
    },
  }),
  'appeal-received': ({ outcome, dueAt }) => ({
    title: { zh: '申诉已收到', en: 'We have your appeal' },
    text: {
      zh: `针对「${outcomes[outcome].zh}」的申诉已经收到，会由另一位同事重新看，${dayAndTime(dueAt).zh} 前答复你。`,
      en: `We have your appeal against the ${outcomes[outcome].en}. Somebody else will look at it and answer by ${dayAndTime(dueAt).en}.`,
    },
  }),
  'appeal-decided': ({ outcome, state }) => ({
    title: { zh: '申诉有结果了', en: 'Your appeal is decided' },
    text: {
      zh: `针对「${outcomes[outcome].zh}」的申诉：${appealOutcomes[state].zh}`,
      en: `Your appeal against the ${outcomes[outcome].en}: ${appealOutcomes[state].en}`,
    },
  }),
  'case-overdue': ({ subjectType, lane, dueAt }) => ({
    title: { zh: `${lanes[lane].zh}超时`, en: `A ${lanes[lane].en} is overdue` },
    text: {
      zh: `一件关于${subjects[subjectType].zh}的${lanes[lane].zh}应在 ${dayAndTime(dueAt).zh} 前处理，现在已经超时，请尽快看一下。`,
      en: `A ${lanes[lane].en} about a ${subjects[subjectType].en} was due by ${dayAndTime(dueAt).en}. Please look at it soon.`,
    },
  }),
  ...tradeTexts,
  ...recoveryTexts,
};

/** The words of a notice. */
export function noticeText({ kind, data }: Pick<Notice, 'kind' | 'data'>): NoticeText {
  return (texts[kind] as (data: Notice['data']) => NoticeText)(data);
}
