import type { Bilingual } from '../kernel/contract/answer';
import { dayAndTime } from './day-and-time';
import type { NoticeData } from './notice-data';
import type { NoticeText } from './notice-texts';

type TradeKind =
  | 'order-paid'
  | 'order-shipped'
  | 'order-ended'
  | 'refund-asked'
  | 'refund-decided'
  | 'refund-paid'
  | 'share-paid'
  | 'share-taken-back'
  | 'money-attention';

const ends: Record<NoticeData['order-ended']['state'], Bilingual> = {
  completed: { zh: '已经完成，谢谢你。', en: 'is complete. Thank you.' },
  cancelled: { zh: '已经取消。', en: 'was cancelled.' },
  expired: { zh: '没有按时付款，已经关闭。', en: 'was not paid in time and is closed.' },
};

const attention: Record<NoticeData['money-attention']['what'], NoticeText> = {
  difference: {
    title: { zh: '对账发现差异', en: 'The books do not agree' },
    text: {
      zh: '微信支付的账单和我们的订单有对不上的地方，请看一下。',
      en: 'The bill of WeChat Pay and our orders differ. Please have a look.',
    },
  },
  refund: {
    title: { zh: '有退款需要处理', en: 'A refund needs you' },
    text: {
      zh: '一笔退款没能完成，或者卖家没有按时答复，请看一下。',
      en: 'A refund could not be carried out, or its seller did not answer in time. Please have a look.',
    },
  },
  shipping: {
    title: { zh: '发货没能报给微信', en: 'WeChat was not told of a delivery' },
    text: {
      zh: '一笔订单的发货信息没能报给微信，货款会一直冻结，请在微信后台补录。',
      en: 'WeChat did not take the report of a delivery, so its money stays frozen. Enter it in the console of WeChat.',
    },
  },
  share: {
    title: { zh: '有分账没有成功', en: 'A commission was not paid' },
    text: {
      zh: '一笔分账没有成功，请看一下原因。',
      en: 'WeChat Pay did not pay a commission. Please look at why.',
    },
  },
};

/** The words of notices about orders and money. No amounts: a virtual good may not show its price everywhere. */
export const tradeTexts: { [Kind in TradeKind]: (data: NoticeData[Kind]) => NoticeText } = {
  'order-paid': ({ about, handedOver }) => ({
    title: { zh: '有人买了你的东西', en: 'You sold something' },
    text: handedOver
      ? {
          zh: `「${about}」已经付款，请和对方约好。`,
          en: `"${about}" is paid. Get in touch to agree on the rest.`,
        }
      : { zh: `「${about}」已经付款，请尽快交付。`, en: `"${about}" is paid. Please send it soon.` },
  }),
  'order-shipped': ({ about }) => ({
    title: { zh: '卖家已经交付', en: 'Your order is on its way' },
    text: {
      zh: `「${about}」已经发出或交付，收到后请确认。`,
      en: `"${about}" was sent or handed over. Please confirm when you have it.`,
    },
  }),
  'order-ended': ({ about, state }) => ({
    title: { zh: '订单有了结果', en: 'An order has ended' },
    text: { zh: `「${about}」的订单${ends[state].zh}`, en: `The order of "${about}" ${ends[state].en}` },
  }),
  'refund-asked': ({ about, dueAt }) => ({
    title: { zh: '买家申请退款', en: 'A refund is asked for' },
    text: {
      zh: `「${about}」的买家申请退款，请在 ${dayAndTime(dueAt).zh} 前答复，之后由客服处理。`,
      en: `The buyer of "${about}" asks for a refund. Please answer by ${dayAndTime(dueAt).en}; support decides after that.`,
    },
  }),
  'refund-decided': ({ about, granted }) => ({
    title: granted
      ? { zh: '退款已同意', en: 'Your refund is granted' }
      : { zh: '退款没有通过', en: 'Your refund is refused' },
    text: granted
      ? {
          zh: `「${about}」的退款已同意，钱会原路退回。`,
          en: `Your refund for "${about}" is granted. The money goes back the way it came.`,
        }
      : {
          zh: `「${about}」的退款没有通过，点开可以看到原因。不同意的话可以投诉这笔订单。`,
          en: `Your refund for "${about}" is refused. Open it to read why. If you disagree, report the order.`,
        },
  }),
  'refund-paid': ({ about, surplus }) => ({
    title: { zh: '退款已到账', en: 'Your money is back' },
    text: surplus
      ? {
          zh: `「${about}」的订单已经结束，你多付的钱已原路退回。`,
          en: `The order of "${about}" had already ended. What you paid has gone back the way it came.`,
        }
      : {
          zh: `「${about}」的退款已原路退回。`,
          en: `The refund for "${about}" has gone back the way it came.`,
        },
  }),
  'share-paid': ({ about }) => ({
    title: { zh: '佣金已到账', en: 'You earned a commission' },
    text: {
      zh: `你带来的订单「${about}」的佣金已经分账。`,
      en: `The commission for the order of "${about}" has been paid.`,
    },
  }),
  'share-taken-back': ({ about, possible }) => ({
    title: { zh: '订单退款后的佣金', en: 'A commission after a refund' },
    text: possible
      ? {
          zh: `「${about}」退了款，相应的佣金已退回。`,
          en: `"${about}" was refunded, so its commission went back.`,
        }
      : {
          zh: `「${about}」退了款，已付的佣金没有收回，明细里有记录。`,
          en: `"${about}" was refunded. The commission already paid was not taken back; your statement says so.`,
        },
  }),
  'money-attention': ({ what }) => attention[what],
};
