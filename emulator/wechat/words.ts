/** What a check may suggest, mildest first. */
export type Suggestion = 'pass' | 'review' | 'risky';

/** One word the simulated check reacts to. */
export interface Word {
  word: string;
  suggest: Exclude<Suggestion, 'pass'>;
  label: number;
}

/** WeChat's labels of content. */
export const labels: Readonly<Record<number, string>> = {
  100: '正常 normal',
  10001: '广告 advertising',
  20001: '时政 politics',
  20002: '色情 pornography',
  20003: '辱骂 abuse',
  20006: '违法犯罪 illegal',
  20008: '欺诈 fraud',
  20012: '低俗 vulgar',
  20013: '版权 copyright',
  21000: '其他 other',
};

const group = (suggest: Word['suggest'], label: number, ...words: string[]): Word[] =>
  words.map((word) => ({ word, suggest, label }));

/** Everything the simulated check knows. Samples, meant to be typed on purpose. */
export const words: readonly Word[] = [
  ...group('review', 10001, '加微信', '加我微信', '扫码领取', 'add my wechat', 'free coupon'),
  ...group('risky', 20001, '敏感时政', 'forbidden politics'),
  ...group('risky', 20002, '色情', '裸聊', 'pornography'),
  ...group('risky', 20003, '傻瓜滚开', '去死吧', 'you idiot'),
  ...group('risky', 20006, '赌博', '代开发票', '枪支', 'gambling', 'sell guns'),
  ...group('risky', 20008, '刷单返利', '稳赚不赔', 'guaranteed profit'),
  ...group('review', 20012, '低俗', 'vulgar joke'),
  ...group('review', 20013, '盗版', 'pirated copy'),
  ...group('review', 21000, '人工复核', 'please review me'),
];
