import type { Avatar } from '../pictures/avatars';

interface Neighbour {
  nickname: string;
  bio: string;
  area: string;
  avatar: Avatar;
  /** How long they have been here. */
  daysAgo: number;
}

/** Who lives in the lane. The first seven are the people one can be on this machine. */
export const neighbours = {
  lin: {
    nickname: '林小满',
    bio: '住三区的插画师，养了一只叫「年糕」的橘猫。\n东西好好用，用完好好送走。',
    area: '梧桐里三区',
    avatar: { like: 'face', back: '#cfe3d6', coat: '#4f9066', hair: '#3a2c28', cut: 'bob' },
    daysAgo: 204,
  },
  wei: {
    nickname: '老魏',
    bio: '退休钳工，修了一辈子东西，还没修够。',
    area: '梧桐里一区',
    avatar: { like: 'face', back: '#f3d9b8', coat: '#37506b', hair: '#8b8580', cut: 'bald', glasses: true },
    daysAgo: 311,
  },
  mei: {
    nickname: '美美',
    bio: '家里有烤箱，隔三差五香一条楼道。',
    area: '梧桐里二区',
    avatar: { like: 'face', back: '#f6cfc4', coat: '#dd8379', hair: '#4c332a', cut: 'long' },
    daysAgo: 187,
  },
  agent: {
    nickname: '阿杰跑腿',
    bio: '取送、排队、搬小件，梧桐里方圆三公里。',
    area: '北门小广场',
    avatar: { like: 'face', back: '#d5e0ee', coat: '#e0a63a', hair: '#2c2624', cut: 'short' },
    daysAgo: 96,
  },
  moderator: {
    nickname: '值班的周姐',
    bio: '帮大家看着布告栏，有事说事，好好说话。',
    area: '梧桐里居委会',
    avatar: { like: 'shield', back: '#7fae97' },
    daysAgo: 320,
  },
  support: {
    nickname: '小芽客服',
    bio: '用着不顺手、遇到纠纷，都可以来找我。',
    area: '梧桐里',
    avatar: { like: 'wave', back: '#8fb9c9' },
    daysAgo: 318,
  },
  admin: {
    nickname: '新芽站长',
    bio: '一个人写代码，一条巷子的人提意见。',
    area: '梧桐里',
    avatar: { like: 'sprout', back: '#e9e2c4' },
    daysAgo: 330,
  },
  chen: {
    nickname: '陈奶奶',
    bio: '会包粽子，会腌萝卜，正在学打字。',
    area: '梧桐里一区',
    avatar: { like: 'face', back: '#e6dcee', coat: '#7d5778', hair: '#9a9490', cut: 'bun', glasses: true },
    daysAgo: 152,
  },
  deer: {
    nickname: '小鹿老师',
    bio: '钢琴与视唱练耳，慢慢来，比较快。',
    area: '老邮局旁',
    avatar: { like: 'sun', back: '#f6dfc0' },
    daysAgo: 140,
  },
  liu: {
    nickname: '大刘',
    bio: '周三羽毛球，周六足球，周日躺着。',
    area: '河滨步道',
    avatar: { like: 'panda', back: '#bfdcc0' },
    daysAgo: 121,
  },
  alan: {
    nickname: 'Alan 阿朗',
    bio: 'From Leeds, in the lane since 2021. 中文还在学，请多指教。',
    area: '梧桐里二区',
    avatar: { like: 'house', back: '#cfe6ee' },
    daysAgo: 88,
  },
  doudou: {
    nickname: '豆豆妈',
    bio: '五岁男孩的妈，家里玩具比人多。',
    area: '梧桐里三区',
    avatar: { like: 'persimmon', back: '#f3e6cf' },
    daysAgo: 64,
  },
} as const satisfies Record<string, Neighbour>;

export type NeighbourName = keyof typeof neighbours;

export const neighbourNames = Object.keys(neighbours) as NeighbourName[];
