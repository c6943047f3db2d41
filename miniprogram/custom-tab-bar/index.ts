import { localized } from '../behaviors/localized';
import { kept } from '../platform/kept';
import { me } from '../services/session';

function currentPath(): string {
  return getCurrentPages().at(-1)?.route ?? '';
}

const watching = kept(() => ({ stop: () => {} }));

Component({
  behaviors: [localized('common')],
  data: { selected: '', unread: false },
  lifetimes: {
    attached() {
      watching(this).stop = me.watch(() => this.drawUnread());
      this.setData({ selected: currentPath() });
      this.drawUnread();
    },
    detached() {
      watching(this).stop();
    },
  },
  pageLifetimes: {
    show() {
      this.setData({ selected: currentPath() });
    },
  },
  methods: {
    drawUnread() {
      const unread = me.get()?.unread ?? false;
      if (unread !== this.data.unread) this.setData({ unread });
    },
    onSwitch(event: WechatMiniprogram.TouchEvent) {
      const { path } = event.currentTarget.dataset as { path: string };
      void wx.switchTab({ url: `/${path}` });
    },
    onPublish() {
      void wx.navigateTo({ url: '/pages/publish/publish' });
    },
  },
});
