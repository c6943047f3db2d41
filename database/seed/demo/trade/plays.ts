import type { Delivery } from '../../../collections/orders';
import type { Wish } from './buy';
import type { Asked } from './pay-back';

/** One thing that happens to an order; `ago`: hours before now. */
export type Turn = { ago: number } & (
  | { do: 'order' | 'pay' | 'cancel' }
  | { do: 'ship'; company?: string; trackingNo?: string }
  | { do: 'complete'; by: 'buyer' | 'wechat' }
  | ({ do: 'ask' } & Asked)
  | { do: 'decide'; grant: boolean; restock?: boolean; reply: string }
  /** `reason`: in the words WeChat Pay is told. */
  | { do: 'pay-back' | 'get-stuck'; reason: string }
  | { do: 'share'; failing: 'RECEIVER_RECEIPT_LIMIT' | null }
);

/** An order from the beginning to where it stands. */
export interface Play {
  wish: Wish;
  turns: readonly Turn[];
}

const minute = 1 / 60;
const day = 24;

const bought = (ago: number): Turn[] => [
  { do: 'order', ago },
  { do: 'pay', ago: ago - 2 * minute },
];

const home = (name: string, phone: string, detail: string) => ({
  name,
  phone,
  region: '浙江省 杭州市 西湖区',
  detail,
});
const lin = home('林小满', '13800138001', '梧桐里三区 5 号楼 302');
const wei = home('魏师傅', '13800138002', '梧桐里一区修车摊');
const mei = home('美美', '13800138003', '梧桐里二区 2 号楼 101');
const alan = home('Alan', '13800138004', '梧桐里二区 6 号楼，蓝色的门');
const city: Delivery = 'city';

/** What Lin, Wei, Mei and their neighbours bought of each other, one of every kind there is to see. */
export const plays: readonly Play[] = [
  {
    wish: { by: 'lin', ware: 'tailor', quantity: 2, delivery: 'service', brought: true },
    turns: [
      ...bought(14.5 * day),
      { do: 'complete', by: 'buyer', ago: 13 * day },
      { do: 'share', failing: null, ago: 6 * day - 2 * minute },
    ],
  },
  {
    wish: {
      by: 'alan',
      ware: 'blocks',
      delivery: 'pickup',
      brought: true,
      note: 'After six please, thank you!',
    },
    turns: [
      ...bought(12.2 * day),
      { do: 'ship', ago: 11.8 * day },
      { do: 'complete', by: 'buyer', ago: 11.7 * day },
      { do: 'share', failing: 'RECEIVER_RECEIPT_LIMIT', ago: 4.7 * day - 2 * minute },
    ],
  },
  {
    wish: { by: 'mei', ware: 'suitcase', delivery: 'pickup' },
    turns: [
      ...bought(10.1 * day),
      { do: 'ask', reason: 'agreed', text: '量了一下，柜子里放不下，和阿朗说好不要了。', ago: 9.6 * day },
      { do: 'decide', grant: true, restock: true, reply: 'No problem at all. 没关系！', ago: 9.5 * day },
      { do: 'pay-back', reason: '双方商定', ago: 9.5 * day - minute },
    ],
  },
  {
    wish: { by: 'lin', ware: 'guitar', delivery: 'service' },
    turns: [
      ...bought(7.9 * day),
      { do: 'complete', by: 'wechat', ago: 5.8 * day },
      {
        do: 'ask',
        reason: 'no-longer-wanted',
        text: '这阵子赶稿，剩下的课上不了了，能退吗？',
        ago: 4.3 * day,
      },
      {
        do: 'decide',
        grant: false,
        reply: '前两节已经上过了，剩下两节给你留着，什么时候有空什么时候来。',
        ago: 4.1 * day,
      },
    ],
  },
  {
    wish: {
      by: 'mei',
      ware: 'oranges',
      quantity: 2,
      delivery: city,
      address: mei,
      note: '挑甜的，谢谢阿杰！',
    },
    turns: [
      ...bought(6.9 * day),
      { do: 'ship', ago: 6.4 * day },
      { do: 'complete', by: 'buyer', ago: 6.3 * day },
    ],
  },
  {
    wish: { by: 'doudou', ware: 'portrait', delivery: 'service', note: '画我家豆豆的仓鼠，要笑的。' },
    turns: [...bought(5.9 * day), { do: 'complete', by: 'buyer', ago: 4.5 * day }],
  },
  {
    wish: { by: 'wei', ware: 'washer', delivery: 'service' },
    turns: [
      ...bought(5.2 * day),
      { do: 'complete', by: 'wechat', ago: 3.1 * day },
      { do: 'ask', reason: 'not-as-described', text: '说好拆开洗，只洗了外面，桶没拆。', ago: 2.4 * day },
      { do: 'decide', grant: true, reply: '螺丝锈死了没拆动，对不住魏叔，退给您。', ago: 2.3 * day },
      { do: 'get-stuck', reason: '与描述不符', ago: 2.3 * day - minute },
    ],
  },
  {
    wish: {
      by: 'wei',
      ware: 'cake',
      delivery: city,
      address: wei,
      brought: true,
      note: '上面写「老伴生日快乐」。',
    },
    turns: [
      ...bought(3.1 * day),
      { do: 'ship', ago: 1.9 * day },
      { do: 'complete', by: 'buyer', ago: 1.8 * day },
    ],
  },
  {
    wish: { by: 'lin', ware: 'scores', delivery: 'express', address: lin },
    turns: [
      { do: 'order', ago: 2.9 * day },
      { do: 'cancel', ago: 2.9 * day - 6 * minute },
    ],
  },
  {
    wish: { by: 'alan', ware: 'cake', delivery: city, address: alan },
    turns: [
      ...bought(2.7 * day),
      { do: 'ship', ago: 1.2 * day },
      {
        do: 'ask',
        amount: 3000,
        reason: 'damaged',
        text: 'Two strawberries were squashed on the way. 有一角压坏了，退一点就好。',
        ago: 5,
      },
    ],
  },
  {
    wish: { by: 'lin', ware: 'fan', delivery: 'express', address: lin, note: '不急，路上小心轻放。' },
    turns: [
      ...bought(2.1 * day),
      { do: 'ship', company: 'SF', trackingNo: 'SF1390265478812', ago: 1.3 * day },
    ],
  },
  {
    wish: { by: 'wei', ware: 'wallpaper', delivery: 'virtual' },
    turns: bought(1.1 * day),
  },
  {
    wish: {
      by: 'lin',
      ware: 'pickles',
      quantity: 2,
      delivery: 'express',
      address: lin,
      note: '一瓶剁椒一瓶梅子。',
    },
    turns: bought(5.5),
  },
  {
    wish: { by: 'wei', ware: 'cooker', delivery: 'pickup', note: '下班后来拿。' },
    turns: bought(3),
  },
  {
    wish: { by: 'mei', ware: 'sweater', delivery: 'pickup' },
    turns: [{ do: 'order', ago: 2 * minute }],
  },
];
