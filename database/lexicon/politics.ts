import { define } from './define';

/** Nothing here is refused: what it means, a person reads. */
export const politics = define('politics', [
  {
    action: 'review',
    pinyin: false,
    words:
      '非法出版物、反动传单、反动书刊、颠覆国家政权、分裂国家、煽动游行、非法集会、非法游行、非法示威、' +
      '聚众闹事、围堵政府、国家机密文件、内部机密文件、绝密文件、翻墙软件、翻墙梯子、翻墙教程、出售VPN、VPN代理、禁书出售、' +
      '伪造公文、假记者证、冒充公安、冒充干部',
  },
]);
