import { define } from './define';

export const gambling = define('gambling', [
  {
    action: 'refuse',
    pinyin: true,
    words:
      '网络赌场、网上赌场、线上赌场、真人赌场、澳门赌场、网上赌博、网络赌博、赌博网站、赌博平台、赌博软件、博彩网站、博彩平台、' +
      '六合彩、时时彩、北京赛车PK10、幸运飞艇、百家乐、真人荷官、性感荷官、美女荷官、赌球、球赛投注、在线下注、网上投注、' +
      '时时彩计划、彩票包中、彩票内幕、必中计划、稳赢计划、地下钱庄、开元棋牌、现金棋牌、上下分棋牌、棋牌上下分、菠菜网、菠菜平台、' +
      '充值返水、首存送彩金、注册送彩金、送彩金、棋牌代理',
  },
  {
    action: 'review',
    pinyin: true,
    words:
      '赌博、赌场、赌局、赌钱、博彩、老虎机、斗牛房卡、麻将房卡、牌九、炸金花、押大小、聚赌、出老千、透视麻将',
  },
  {
    action: 'review',
    pinyin: false,
    words:
      '赌资、online casino、casino bonus、sports betting、baccarat、slot machine、gambling、place your bets',
  },
]);
