import { fold } from './fold';

/** Traditional characters of the words below, and the simplified ones in the same places. */
const [traditional, simplified] = [
  '會員點帳賬帐號練儲書盤網線課發貨碼兌換幣虛擬話費禮漲錄遊戲無須資料報視頻',
  '会员点账账账号练储书盘网线课发货码兑换币虚拟话费礼涨录游戏无须资料报视频',
];
const readings = new Map(
  Array.from(traditional, (character, at) => [character, simplified[at] ?? character]),
);

/** What virtual goods and services go by. */
const words = [
  ...['充值', '储值', '充话费', '话费直充', '充流量', '流量包', '礼品卡', '电子券', '电子卡'],
  ...['会员', '点卡', '点券', '卡密', '激活码', '兑换码', '注册码', 'cdk', '账号', '游戏号', '小号出售'],
  ...['游戏币', 'q币', '虚拟币', '虚拟货币', '虚拟商品', '虚拟物品', '虚拟道具', '数字藏品'],
  ...['代练', '代肝', '代打游戏', '代打排位', '代刷', '陪玩', '刷粉丝', '刷赞', '涨粉', '游戏外挂'],
  ...['电子书', '电子版', '网盘', '百度云', '资料包', '素材包', '源代码', '网站源码', '破解版'],
  ...['网课资料', '网课课程', '录播课', '线上课程', '在线课程', '视频教程'],
  ...['自动发货', '秒发链接', '发链接', '发邮箱', '发网盘', '无需物流', '无须物流'],
];
const han = new RegExp(`代充(?!电)|${words.join('|')}`);

const latin = new RegExp(
  [
    /accounts?|top[ -]?ups?|recharge (?:codes?|cards?|credits?|coins?)|memberships?|subscriptions?|svip/,
    /gift ?cards?|(?:game|in-game) (?:coins?|currency|items?|gold)|power ?levell?ing|(?:rank|elo) boost(?:ing)?/,
    /cd-?keys?|(?:activation|redeem|licen[cs]e|product) (?:keys?|codes?)|nfts?|usdt|bitcoins?/,
    /e-?books?|download links?|source code|online courses?/,
  ]
    .map(({ source }) => `\\b(?:${source})\\b`)
    .join('|'),
);

/** What has such a word in it, or seems to, and means something else. */
const innocents = [
  /补充值/g,
  /会员(?:店|商店|超市|仓|日|价|优惠|免费|专享|[一二三四五六七八九\d.]+折)/g,
  /(?:银行|公众)账号/g,
  /\bon account of\b|\b(?:take|takes|taken|taking|took) (?:\w+ ){0,4}into account\b|\bbank accounts?\b/g,
];

/** Left out between Han characters: everything but letters, digits and the ends of sentences and their parts. */
const between = /[^\p{L}\p{N}。！？，；：、.!?,;:\n]+/gu;

const excused = (text: string) => innocents.reduce((rest, phrase) => rest.replace(phrase, '。'), text);

/**
 * Whether the words of a post say that it is about something virtual: a top-up, a membership, an account, a code, a file.
 * Says no more than that somebody should look. Takes any string, and never throws.
 */
export function soundsVirtual({ title, body }: { title: string; body: string }): boolean {
  const text = Array.from(fold(`${title}\n${body}`), (character) => readings.get(character) ?? character);
  const folded = text.join('');
  return latin.test(excused(folded)) || han.test(excused(folded.replace(between, '')));
}
