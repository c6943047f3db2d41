import type { Bilingual } from '../kernel/contract/answer';
import type { NoticeData } from './notice-data';
import type { NoticeText } from './notice-texts';

type RecoveryKind = 'account-opened' | 'account-closed';

const ways: Record<NoticeData['account-opened']['by'], Bilingual> = {
  unionid: { zh: '微信告诉我们是你', en: 'WeChat told us that it was you' },
  phone: { zh: '用的是微信授权的手机号', en: 'it was found by the phone number that WeChat gave' },
  code: { zh: '用的是你生成的转移码', en: 'it was found by your transfer code' },
};

/** The words of notices about an account that is opened from another mini program. */
export const recoveryTexts: { [Kind in RecoveryKind]: (data: NoticeData[Kind]) => NoticeText } = {
  'account-opened': ({ by }) => ({
    title: { zh: '账号在新的地方打开了', en: 'Your account was opened elsewhere' },
    text: {
      zh: `你的账号在另一个小程序里打开了（${ways[by].zh}），内容都在。如果不是你本人，请马上通过投诉入口告诉我们，可以撤回。`,
      en: `Your account was opened from another mini program (${ways[by].en}), with all that is in it. If it was not you, tell us at once with the Report button: it can be taken back.`,
    },
  }),
  'account-closed': () => ({
    title: { zh: '另一处的登录已撤回', en: 'Taken back' },
    text: {
      zh: '之前在另一个小程序里打开你账号的登录已经撤回，那里再也打不开你的账号。',
      en: 'The one who opened your account from another mini program cannot do so any more.',
    },
  }),
};
