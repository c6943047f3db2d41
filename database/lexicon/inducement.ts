import { define } from './define';

/** Bait for sharing, which WeChat's rules forbid. */
export const inducement = define('inducement', [
  {
    action: 'refuse',
    pinyin: true,
    words:
      '转发领红包、分享领红包、转发得红包、分享得红包、转发领现金、分享领现金、转发有奖、分享有奖、' +
      '分享到[三3两2四4五5几十]个群、转发到[三3两2四4五5几十]个群、转发[三3两2四4五5几十]个群、分享[三3两2四4五5几十]个群、助力砍一刀、帮我砍一刀、帮忙砍一刀、' +
      '好友助力免费拿、邀请好友领现金、邀请好友得现金、拉新返现、拉人返现、转发后可见、分享后可见、转发才能看、分享才能看、' +
      '不转不是中国人、转发保平安、不转倒霉',
  },
  {
    action: 'review',
    pinyin: false,
    words:
      '集赞、朋友圈集赞、转发朋友圈领、转发朋友圈送、转发朋友圈免费、分享朋友圈领、分享朋友圈免费、转发抽奖、分享抽奖、关注领取、关注公众号领、点关注领、扫码领红包、扫码领取、' +
      '拉人头、拉人进群、拉好友进群、邀请有奖、邀请码注册、助力一下、帮忙助力、帮我助力、帮点一下、点链接助力、裂变红包、' +
      'share to unlock、share to win、refer and earn、forward this to',
  },
]);
