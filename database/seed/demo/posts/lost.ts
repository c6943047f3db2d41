import type { DraftPost } from '../draft';
import { photos } from '../photos';

export const lost: readonly DraftPost[] = [
  {
    by: 'agent',
    kind: 'info',
    title: '北门捡到一串钥匙，有个心形牌',
    body: [
      '早上七点多在北门雨伞架旁边捡的，三把钥匙，皮牌上有颗心。',
      '已经交给值班室周姐，认领时说一下另外两把是什么颜色。',
    ],
    area: '北门小广场',
    daysAgo: 0.2,
    pictures: photos('keys', 'leaf', 2),
    likes: 5,
    comments: [
      ['mei', '是我的！！一把金色，两把银色。'],
      ['moderator', '对上了，来值班室拿吧，我等到六点。'],
      ['mei', '谢谢阿杰，改天给你留面包。'],
    ],
  },
  {
    by: 'chen',
    kind: 'info',
    title: '谁家的小猫在我家窗台',
    body: [
      '灰色虎斑，脖子上有条绿绳，瘦瘦的，叫得挺大声。',
      '喂了一点水和蛋黄，现在睡在我的毛线筐里。快来领吧，再不领我要舍不得了。',
    ],
    area: '梧桐里一区',
    daysAgo: 3.05,
    pictures: photos('cat', 'leaf', 3),
    likes: 10,
    comments: [
      ['lin', '转发到三区群里问了，有位阿姨说像她家的。'],
      ['support', '已经联系上失主，今晚过来接。'],
      ['chen', '接走了，走的时候还回头看了我一眼。'],
    ],
  },
  {
    by: 'doudou',
    kind: 'info',
    title: '寻物：豆豆的黄色书包',
    body: [
      '周二下午在小广场滑梯边上忘了拿，包上挂着一只白色小熊。',
      '书不要紧，小熊是外婆缝的，孩子哭了一晚上。',
    ],
    area: '北门小广场',
    daysAgo: 5.6,
    pictures: photos('backpack', 'mustard', 1),
    likes: 6,
    comments: [
      ['liu', '我晚上跑步去找一圈。'],
      ['wei', '滑梯后头灌木里找着了，小熊一点没坏，挂在我家门把上了。'],
      ['doudou', '魏爷爷！！豆豆说要给您画一张画。'],
    ],
  },
  {
    by: 'liu',
    kind: 'info',
    title: '体育馆落下一部手机和卡包',
    body: [
      '昨晚羽毛球四号场的椅子上，紫色壁纸，棕色卡包。',
      '散场时灯已经关了一半，扫场子的阿姨先看见的，替她也说声谢谢。',
      '在体育馆前台，凭证件领。卡里的名字我没拍，放心。',
    ],
    area: '河滨步道',
    daysAgo: 9.3,
    pictures: photos('phone', 'plum', 1),
    likes: 4,
    comments: [
      ['deer', '我的！反手没灵魂，人也没带魂。'],
      ['liu', '下次打球给你备个小篮子。'],
    ],
  },
];
