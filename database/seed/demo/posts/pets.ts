import type { DraftPost } from '../draft';
import { photos } from '../photos';

export const pets: readonly DraftPost[] = [
  {
    by: 'lin',
    kind: 'info',
    title: '年糕今天满三岁，请大家看猫',
    body: [
      '三年前在北门纸箱里捡到的，当时只有一只鞋那么大。',
      '',
      '现在五点六公斤，最爱的事是坐在我的画上。',
    ],
    area: '梧桐里三区',
    daysAgo: 0.45,
    pictures: photos('cat', 'brick', 6),
    likes: 11,
    comments: [
      ['mei', '年糕生日快乐！这个脸蛋谁忍得住。'],
      ['wei', '当年纸箱还是我给找的。'],
      ['lin', '魏叔是年糕的恩人，生日罐头分您看一眼。'],
      ['alan', 'Happy birthday, Rice Cake!'],
    ],
  },
  {
    by: 'moderator',
    kind: 'info',
    title: '值班室的大黄打过疫苗了',
    body: [
      '上周带去打了狂犬和联苗，牌子挂在项圈上，绝育也做了。',
      '它平时趴在北门台阶上，脾气好，怕气球。请不要喂巧克力和鸡骨头。',
    ],
    area: '北门小广场',
    daysAgo: 6.1,
    pictures: photos('dog', 'mustard', 3),
    likes: 11,
    comments: [
      ['doudou', '豆豆每天放学都要跟大黄说再见。'],
      ['lin', '写生约好啦，周六上午。'],
      ['agent', '大黄认得我的货车声音。'],
    ],
  },
  {
    by: 'agent',
    kind: 'service',
    title: '上门喂猫铲屎，每次拍小视频给你',
    body: ['进门换鞋套，喂食、换水、铲屎、陪玩二十分钟，走之前关好门窗再拍一遍。', '长假请提前半个月约。'],
    yuan: 35,
    area: '北门小广场',
    daysAgo: 11.9,
    likes: 5,
    comments: [
      ['lin', '年糕认证过，他来了年糕都不躲。'],
      ['deer', '下月底要出差三天，先约上。'],
    ],
  },
  {
    by: 'liu',
    kind: 'service',
    title: '遛狗，早六点半、晚八点各一趟',
    body: [
      '反正我要跑步，多一条绳子而已。大型犬也可以，跑四十分钟，回来给擦爪子。',
      '第一次先跟你和狗一起走一圈，互相闻一闻，合得来再单独带。路线固定，全程牵绳，捡便。',
    ],
    yuan: 25,
    area: '河滨步道',
    daysAgo: 20.3,
    pictures: photos('dog', 'brick', 2),
    likes: 6,
    comments: [['wei', '跑慢点，狗也是要喘气的。']],
  },
  {
    by: 'deer',
    kind: 'info',
    title: '三花猫「米粒」找玩伴',
    body: [
      '一岁，疫苗齐全，性格胆小但爱叫。想找同样打过疫苗的小猫，周末互相串串门。',
      '她最怕吸尘器，最爱纸袋子。家里封了窗，有猫爬架，零食管够。',
      '先从隔着门闻一闻开始。',
    ],
    area: '老邮局旁',
    daysAgo: 25.5,
    likes: 7,
    comments: [
      ['lin', '年糕可以报名吗？他对谁都很热情。'],
      ['deer', '太好了，就怕他太热情😂'],
    ],
  },
];
