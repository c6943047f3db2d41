import { define } from './define';

/** Contact and advertising: leading people away, and selling by the dozen. */
export const contact = define('contact', [
  {
    action: 'review',
    pinyin: true,
    words:
      '加[微薇威维徽溦葳]信、加我[微薇威维徽溦葳]信、加个[微薇威]信、添加[微薇威]信、加卫星、加我卫星、' +
      '扫码加群、扫码进群、加群领取、加[扣抠][扣抠]、加我[扣抠][扣抠]、[扣抠][扣抠]群',
  },
  {
    action: 'review',
    pinyin: false,
    words:
      '[薇徽溦葳嶶]信、加[微薇]、加我[微薇]、[微薇威]信号是、加v、加我v、加v信、v信、加vx、加我vx、vx号、vx、加wx、加我wx、wx号、wx同号、' +
      '微信同号、电话微信同号、加q、加qq、加我qq、qq群、加企鹅、企鹅群、电报群、telegram、飞机群、whatsapp、' +
      '诚招代理、招募代理、招收代理、代理加盟、火爆招商、加盟热线、一手货源、厂家直销批发、刷粉、买粉丝、涨粉、互粉互赞、刷赞、' +
      '群发软件、引流软件、推广引流、代发广告、专业贷款、' +
      'add my wechat、add me on wechat、free coupon、dm me on、join my group',
  },
]);
