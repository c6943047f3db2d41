import type { DraftPost } from '../draft';
import { photos } from '../photos';

export const home: readonly DraftPost[] = [
  {
    by: 'doudou',
    kind: 'info',
    title: '三区朝南次卧出租，只租女生',
    body: [
      '两室一厅里的次卧，十二平，窗外就是梧桐树，早上有鸟叫。',
      '床、书桌、衣柜齐全，厨房可以用，洗衣机共用。',
      '',
      '月租 1600，房东直租，押一付一，水电按表平摊。家里有个五岁的孩子，晚上九点前会有点动静，介意的话慎重。',
    ],
    area: '梧桐里三区',
    daysAgo: 1.9,
    pictures: photos('bedroom', 'rose', 3),
    likes: 4,
    comments: [
      ['mei', '豆豆妈家很干净，房间采光我去看过，真好。'],
      ['support', '看房请约在白天，签约前核对房产证明，有疑问可以来问我们。'],
    ],
  },
  {
    by: 'alan',
    kind: 'info',
    title: 'A small flat with a balcony 求租',
    body: [
      'I need to move by the end of next month. One room is enough, but my tomatoes need a balcony facing south.',
      '',
      '预算两千五以内，长租，不养宠物，只养番茄。最好还在梧桐里，舍不得大家。',
    ],
    area: '梧桐里二区',
    daysAgo: 5.1,
    likes: 6,
    comments: [
      ['chen', '我楼上小吴要出国，我帮你问问。'],
      ['alan', '陈奶奶 you are the best!'],
      ['deer', '老邮局后面那栋也有一间，晚点给你看照片。'],
    ],
  },
  {
    by: 'deer',
    kind: 'info',
    title: '琴房白天空着，可以合用',
    body: [
      '下午四点前没有课，二十平，隔音门，有一架立式琴和一面镜子。',
      '适合瑜伽、练声、小型读书会。按次分摊电费就好。',
    ],
    area: '老邮局旁',
    daysAgo: 13.1,
    pictures: [...photos('window', 'leaf', 1), ...photos('piano', 'plum', 1)],
    likes: 5,
    comments: [
      ['mei', '周二上午的妈妈读书会可以用吗？八个人。'],
      ['deer', '可以呀，坐垫我这里有六个。'],
    ],
  },
  {
    by: 'liu',
    kind: 'info',
    title: '河边两居室找一位合租室友',
    body: [
      '主卧我住，次卧朝东，看得到河。早上六点半有跑步的我，晚上十点半以后很安静。',
      '不抽烟，爱干净，公共区域轮流打扫。每月 1450，水电对半。',
    ],
    area: '河滨步道',
    daysAgo: 23.4,
    likes: 3,
    comments: [
      ['agent', '帮表弟问，他下月来上班，能先看房吗？'],
      ['liu', '周末都行。'],
    ],
  },
];
