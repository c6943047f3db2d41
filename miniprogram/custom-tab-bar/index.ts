import { localized } from '../behaviors/localized';

function currentPath(): string {
  return getCurrentPages().at(-1)?.route ?? '';
}

Component({
  behaviors: [localized('common')],
  data: { selected: '' },
  lifetimes: {
    attached() {
      this.setData({ selected: currentPath() });
    },
  },
  pageLifetimes: {
    show() {
      this.setData({ selected: currentPath() });
    },
  },
  methods: {
    onSwitch(event: WechatMiniprogram.TouchEvent) {
      const { path } = event.currentTarget.dataset as { path: string };
      void wx.switchTab({ url: `/${path}` });
    },
    onPublish() {
      void wx.navigateTo({ url: '/pages/publish/publish' });
    },
  },
});
