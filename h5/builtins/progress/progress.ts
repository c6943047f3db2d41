import { accessible } from '../accessible';
import { define, reflect } from '../define';

define({
  behaviors: [accessible],
  properties: {
    percent: { type: Number, value: 0 },
    showInfo: Boolean,
    borderRadius: { type: null, value: 0 },
    fontSize: { type: null, value: 16 },
    strokeWidth: { type: null, value: 6 },
    color: String,
    activeColor: String,
    backgroundColor: String,
    active: Boolean,
    activeMode: String,
    duration: Number,
  },
  data: { shown: 0 },
  observers: {
    percent(percent: number) {
      const shown = Math.max(0, Math.min(100, percent));
      this.setData({ shown });
      reflect(this, { 'aria-valuenow': String(shown) });
      if (this.data.active) this.triggerEvent('activeend', { curPercent: shown }, {});
    },
  },
  lifetimes: {
    attached() {
      reflect(this, { role: 'progressbar', 'aria-valuemin': '0', 'aria-valuemax': '100' });
      reflect(this, { 'aria-valuenow': String(this.data.shown) });
    },
  },
});
