import { accessible } from '../accessible';
import { define, host, inside, reflect } from '../define';

define({
  behaviors: [accessible],
  properties: {
    current: { type: Number, value: 0 },
    currentItemId: String,
    indicatorDots: Boolean,
    indicatorColor: { type: String, value: 'rgba(0,0,0,.3)' },
    indicatorActiveColor: { type: String, value: '#000' },
    autoplay: Boolean,
    interval: { type: Number, value: 5000 },
    duration: { type: Number, value: 500 },
    circular: Boolean,
    vertical: Boolean,
    previousMargin: String,
    nextMargin: String,
    displayMultipleItems: { type: Number, value: 1 },
    snapToEdge: Boolean,
    easingFunction: String,
  },
  data: { count: 0, shown: 0, timer: 0 },
  observers: {
    current(current: number) {
      this.go(current, true);
    },
    vertical(vertical: boolean) {
      reflect(this, { vertical });
    },
    'autoplay, interval'() {
      this.play();
    },
    'previousMargin, nextMargin, displayMultipleItems'(before: string, after: string, items: number) {
      const track = inside(this, '[track]');
      track.style.padding = this.data.vertical
        ? `${before || 0} 0 ${after || 0}`
        : `0 ${after || 0} 0 ${before || 0}`;
      track.style.setProperty('--items', String(items));
    },
  },
  lifetimes: {
    attached() {
      reflect(this, { role: 'group', 'aria-roledescription': 'carousel', tabindex: '0' });
      const track = inside(this, '[track]');
      track.addEventListener('scroll', () => this.settle(), { passive: true });
      host(this).addEventListener('keydown', (event) => {
        if (event.target !== host(this)) return;
        if (event.key === 'ArrowRight' || event.key === 'ArrowDown') this.go(this.data.shown + 1, false);
        if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') this.go(this.data.shown - 1, false);
      });
    },
    ready() {
      this.setData({ count: inside(this, '[track]').childElementCount });
      this.go(this.data.current, true);
    },
    detached() {
      clearInterval(this.data.timer);
    },
  },
  methods: {
    /** Moves to an item: at once when the page asks for it before it was shown, else smoothly. */
    go(index: number, byProperty: boolean) {
      const track = inside(this, '[track]');
      const count = track.childElementCount;
      if (count === 0) return;
      const target = this.data.circular ? (index + count) % count : Math.max(0, Math.min(count - 1, index));
      if (target === this.data.shown) return;
      const behavior = this.data.count === 0 || this.data.duration === 0 ? 'auto' : 'smooth';
      if (this.data.vertical) track.scrollTo({ top: target * this.step(), behavior });
      else track.scrollTo({ left: target * this.step(), behavior });
      if (byProperty) this.change(target, '');
    },
    step(): number {
      const item = inside(this, '[track]').firstElementChild;
      return (this.data.vertical ? item?.clientHeight : item?.clientWidth) ?? 1;
    },
    settle() {
      const track = inside(this, '[track]');
      const offset = this.data.vertical ? track.scrollTop : track.scrollLeft;
      const step = this.step();
      const index = Math.round(offset / step);
      if (Math.abs(offset - index * step) > 1) return;
      if (index !== this.data.shown) this.change(index, 'touch');
      this.triggerEvent('animationfinish', { current: index, source: 'touch' }, {});
    },
    change(current: number, source: string) {
      this.setData({ shown: current });
      this.triggerEvent('change', { current, source, currentItemId: '' }, {});
    },
    play() {
      clearInterval(this.data.timer);
      if (!this.data.autoplay) return;
      const timer = window.setInterval(() => {
        if (!document.hidden) this.go((this.data.shown + 1) % Math.max(1, this.data.count), false);
      }, this.data.interval);
      this.setData({ timer });
    },
  },
});
