import { closest, define, host, reflect } from '../define';
import type { PickerView } from '../picker-view/picker-view';

const SETTLE_MS = 90;

define({
  data: { timer: 0, index: 0 },
  lifetimes: {
    attached() {
      const element = host(this);
      reflect(this, { role: 'listbox', tabindex: '0' });
      element.addEventListener('scroll', () => this.scrolled(), { passive: true });
      element.addEventListener('keydown', (event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        this.go(this.data.index + step, true);
      });
    },
    detached() {
      clearTimeout(this.data.timer);
    },
  },
  methods: {
    itemHeight(): number {
      return host(this).querySelector<HTMLElement>('[items]')?.firstElementChild?.clientHeight || 34;
    },
    /** Shows an item in the middle. */
    go(index: number, byPerson: boolean) {
      const count = host(this).querySelector('[items]')?.childElementCount ?? 0;
      const target = Math.max(0, Math.min(count - 1, index));
      host(this).scrollTo({ top: target * this.itemHeight(), behavior: byPerson ? 'smooth' : 'auto' });
      if (!byPerson) this.setData({ index: target });
    },
    scrolled() {
      clearTimeout(this.data.timer);
      const timer = window.setTimeout(() => {
        const index = Math.round(host(this).scrollTop / this.itemHeight());
        if (index === this.data.index) return;
        this.setData({ index });
        closest<PickerView>(this, 'builtin/picker-view/picker-view')?.columnChanged();
      }, SETTLE_MS);
      this.setData({ timer });
    },
  },
});
