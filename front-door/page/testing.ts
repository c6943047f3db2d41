import type { Baked } from './baked';

/** A front door with each kind of address. */
export const baked: Baked = {
  initial: 'primary',
  targets: {
    primary: {
      name: { zh: '新芽', en: 'Xinya' },
      link: 'weixin://dl/business/?appid=wx5f3a90c1d27be846',
      qr: 'primary.png',
    },
    standby: { name: { zh: '新芽 Plus', en: 'Xinya Plus' }, link: 'https://wxaurl.cn/AbCd1234', qr: null },
  },
  h5: { primary: 'https://one.example/h5/', standby: 'https://two.example/h5/' },
  sources: ['door.json', 'https://one.example/public/door.json'],
};
