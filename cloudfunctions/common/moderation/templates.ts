import type { Outcome } from '../../../database/collections/decisions';
import type { RuleId } from './rules';
import type { Template } from './views';

/** A reason ready to be sent: outcome, rule, what its author reads in Chinese and in English. */
type Row = readonly [outcome: Outcome, rule: RuleId | null, zh: string, en: string];

const rows: readonly Row[] = [
  [
    'approve',
    null,
    '看过了，没有问题，已经给大家看了。久等了，谢谢你的耐心。',
    'We have looked at it and it is fine; others can see it now. Thank you for waiting.',
  ],
  [
    'ask-change',
    'honest',
    '照片和描述对不上，请换成实物照片，有瑕疵也写明。改好保存，我们会尽快再看。',
    'The pictures do not match the description. Show the thing itself and say what is wrong with it; save, and we will look again soon.',
  ],
  [
    'ask-change',
    'no-spam',
    '文中留了微信号或二维码。请去掉，有意的邻居可以在评论里找你。',
    'There is a WeChat number or a code in it. Please take it out; neighbours can reach you in the comments.',
  ],
  [
    'ask-change',
    'privacy',
    '图文里露出了电话、住址、车牌或别人的脸。请遮住或去掉再保存，这也是保护你自己。',
    "It shows a phone number, an address, a plate or somebody's face. Cover it or take it out and save; that protects you too.",
  ],
  [
    'ask-change',
    'own-work',
    '图片像是别处来的。请用自己拍的照片；如果已得到作者同意，请写明来处。',
    'The pictures seem to come from elsewhere. Use your own, or, with consent, say whose they are.',
  ],
  [
    'ask-change',
    'no-inducement',
    '请去掉「转发」「集赞」「拉人」换好处的说法，其余内容可以保留。',
    'Please take out what promises something for sharing, likes or bringing people. The rest may stay.',
  ],
  [
    'ask-change',
    'kind',
    '事情可以说，请去掉骂人的话。就事论事，邻居更愿意帮你。',
    'Tell what happened, without the insults. People help more gladly when it is about the matter.',
  ],
  [
    'mask',
    'kind',
    '有几个词伤人，我们用 * 遮住了，其余没有动。',
    'A few words hurt; we have covered them with *. The rest is as you wrote it.',
  ],
  [
    'mask',
    'privacy',
    '文里有电话或门牌号，我们先遮住了，免得被陌生人用到。',
    'There was a phone or door number in it. We have covered it so that strangers cannot use it.',
  ],
  [
    'remove',
    'lawful',
    '这类东西法律不允许买卖或发布，所以不能留在这里。不确定什么能发，可以先问我们。',
    'The law does not allow this to be sold or posted, so it cannot stay. When in doubt, ask us first.',
  ],
  [
    'remove',
    'honest',
    '几位邻居反映与实际不符，我们核对后也这样认为，所以下架了。弄清楚以后，欢迎写明情况再发。',
    'Neighbours told us it does not match the facts, and having checked, we agree. Once it is cleared up you are welcome to post it anew.',
  ],
  [
    'remove',
    'decent',
    '这里孩子和老人也在看，这样的文字或图片不合适，所以下架了。',
    'Children and grandparents read this too. These words or pictures do not fit here.',
  ],
  [
    'remove',
    'kind',
    '这段话是冲着人去的，已经下架。意见不同可以讲道理，重新写一段就好。',
    'This was aimed at a person, so it was taken down. Disagree with reasons, and write it again.',
  ],
  [
    'remove',
    'privacy',
    '里面有别人的私人信息，对方没有同意公开，所以下架了。',
    'It holds private matters of somebody who has not agreed to it, so it was taken down.',
  ],
  [
    'remove',
    'own-work',
    '内容用了别人的作品，权利人不同意，所以下架了。得到同意后可以再发。',
    "It uses somebody else's work without their consent, so it was taken down. With consent you may post it again.",
  ],
  [
    'remove',
    'no-spam',
    '同样的内容发了好几次，或与街坊无关，所以下架了。一件事留一条就够。',
    'It was posted several times, or has nothing to do with the neighbourhood. Once is enough.',
  ],
  [
    'remove',
    'no-inducement',
    '内容用好处换转发或拉人，微信和我们都不允许，所以下架了。',
    'It offers something for sharing or bringing people, which neither WeChat nor we allow.',
  ],
  [
    'remove',
    'safe-trade',
    '有邻居反映被要求先付款或跳到别处交易，为了大家安全，先下架了。',
    'Somebody was asked to pay first or elsewhere. For the safety of all it was taken down.',
  ],
  [
    'answer',
    null,
    '谢谢你告诉我们。问题已经查清，处理结果是：',
    'Thank you for telling us. We have looked into it, and this is what we did:',
  ],
  [
    'answer',
    null,
    '给你添麻烦了。这件事我们已经记下并在改，改好会第一时间上线。',
    'We are sorry for the trouble. It is noted and being fixed, and will be live as soon as it is done.',
  ],
  [
    'warning',
    'kind',
    '这次只是提醒：请好好说话。再有同样的情况，会有一段时间不能发布。',
    'This is a reminder only: be kind. If it happens again you will not be able to post for a while.',
  ],
  [
    'warning',
    'no-spam',
    '这次只是提醒：一件事发一次就够，也请不要在别人的帖子下拉客。',
    "This is a reminder only: once is enough, and no fishing for customers under other people's posts.",
  ],
  [
    'mute',
    'kind',
    '提醒过之后又有骂人的话，所以这几天不能发布，别的功能照常。到时会自动恢复。',
    'After a reminder there were insults again, so you cannot post for some days. All else works, and it ends by itself.',
  ],
  [
    'mute',
    'no-spam',
    '多次重复发广告，所以这几天不能发布，别的功能照常。到时会自动恢复。',
    'There were repeated adverts, so you cannot post for some days. All else works, and it ends by itself.',
  ],
  [
    'ban',
    'honest',
    '查实有骗人的情况，为了保护其他邻居，账号停用一段时间。你可以申诉，也可以导出自己的数据。',
    'It was found that people were cheated. To protect others the account is suspended for a time. You may appeal and export your data.',
  ],
  [
    'ban',
    'lawful',
    '发布的内容违法，账号停用一段时间。你可以申诉，也可以导出自己的数据。',
    'What was posted is against the law, so the account is suspended for a time. You may appeal and export your data.',
  ],
];

/** Reasons that operators choose from and change. */
export const templates: readonly Template[] = rows.map(([outcome, rule, zh, en], at) => ({
  id: `${outcome}-${rule ?? 'any'}-${at}`,
  outcome,
  rule,
  text: { zh, en },
}));
