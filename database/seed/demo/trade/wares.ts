import { deliveriesOf } from '../../../../cloudfunctions/common/orders/deliveries';
import type { Goods } from '../../../collections/goods';
import type { Delivery } from '../../../collections/orders';
import type { Post } from '../../../collections/posts';
import { postIdOf } from '../ids';
import type { NeighbourName } from '../neighbours';

export interface Ware {
  by: NeighbourName;
  title: string;
  /** How many there were at first. */
  stock: number;
  /** Left out: as its kind is delivered, which is one way for services and virtual goods. */
  deliveries?: readonly Delivery[];
  pickupPlace?: string;
}

const gate = '北门小广场，保安亭旁边';

/** What is on sale in the lane. */
export const wares = {
  sweater: {
    by: 'lin',
    title: '手织毛衣，织给自己但袖子长了',
    stock: 1,
    deliveries: ['express', 'pickup'],
    pickupPlace: '三区 5 号楼门口',
  },
  portrait: { by: 'lin', title: '给宠物画一张像，水彩，A5', stock: 6 },
  wallpaper: { by: 'lin', title: '梧桐里手绘地图，手机壁纸一套', stock: 500 },
  lamp: {
    by: 'wei',
    title: '自己翻新的老台灯，带暖光灯泡',
    stock: 2,
    deliveries: ['express', 'pickup'],
    pickupPlace: '一区修车摊',
  },
  fan: { by: 'wei', title: '落地扇，电机保养过，很安静', stock: 1, deliveries: ['express', 'city'] },
  brush: { by: 'wei', title: '书法入门，从横竖撇捺开始', stock: 12 },
  bread: {
    by: 'mei',
    title: '周六早上的乡村面包，可以预订',
    stock: 12,
    deliveries: ['city', 'pickup'],
    pickupPlace: '二区 2 号楼一楼窗口',
  },
  cake: { by: 'mei', title: '草莓奶油蛋糕，六寸，提前两天说', stock: 6, deliveries: ['city'] },
  cooker: {
    by: 'mei',
    title: '闲置电饭煲，只用过三次',
    stock: 1,
    deliveries: ['pickup'],
    pickupPlace: '二区 2 号楼一楼窗口',
  },
  starter: { by: 'mei', title: '酵种养护录像课，十节，跟着做就行', stock: 200 },
  oranges: {
    by: 'agent',
    title: '表叔家的橙子到了，十斤一箱',
    stock: 20,
    deliveries: ['city', 'pickup'],
    pickupPlace: gate,
  },
  cats: { by: 'agent', title: '上门喂猫铲屎，每次拍小视频给你', stock: 10 },
  pickles: { by: 'chen', title: '剁椒和腌梅子，今年第一批开坛', stock: 15, deliveries: ['express', 'city'] },
  suitcase: {
    by: 'alan',
    title: '24 寸行李箱加登机小包',
    stock: 1,
    deliveries: ['pickup'],
    pickupPlace: gate,
  },
  scores: { by: 'deer', title: '一箱琴谱和音乐书，整出', stock: 1, deliveries: ['express', 'city'] },
  songs: { by: 'deer', title: '儿歌简谱二十首，带左手伴奏，PDF', stock: 300 },
  blocks: {
    by: 'doudou',
    title: '积木和毛绒熊一起转，适合两三岁',
    stock: 1,
    deliveries: ['pickup'],
    pickupPlace: '三区 1 号楼快递柜旁',
  },
  tailor: { by: 'doudou', title: '改裤脚、换拉链、缝扣子', stock: 20 },
  guitar: { by: 'liu', title: '吉他弹唱，四节课学会一首歌', stock: 8 },
  washer: { by: 'liu', title: '上门洗衣机清洗，拆开给你看', stock: 10 },
} as const satisfies Record<string, Ware>;

export type WareName = keyof typeof wares;

export const postOf = (name: WareName): string => postIdOf(wares[name].by, wares[name].title);

/** What is on sale before anybody has bought anything. */
export function makeGoods(posts: readonly Post[]): Goods[] {
  return Object.values<Ware>(wares).map(({ by, title, stock, deliveries, pickupPlace = '' }) => {
    const post = posts.find(({ _id }) => _id === postIdOf(by, title));
    if (!post) throw new Error(`${by} has no post "${title}".`);
    return {
      _id: post._id,
      sellerId: post.authorId,
      stock,
      sold: 0,
      deliveries: [...(deliveries ?? deliveriesOf[post.kind])],
      pickupPlace,
      updatedAt: post.createdAt,
    };
  });
}
