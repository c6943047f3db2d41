import { define, host, reflect } from '../define';

define({
  properties: {
    show: Boolean,
    duration: { type: Number, value: 300 },
    zIndex: { type: Number, value: 100 },
    overlay: { type: Boolean, value: true },
    position: { type: String, value: 'bottom' },
    round: Boolean,
    closeOnSlideDown: Boolean,
    overlayStyle: String,
    customStyle: String,
  },
  observers: {
    show(show: boolean) {
      this.triggerEvent(show ? 'beforeenter' : 'beforeleave', {}, {});
      reflect(this, { open: show });
      if (show) host(this).querySelector<HTMLElement>('[control]')?.focus();
      this.triggerEvent(show ? 'afterenter' : 'afterleave', {}, {});
    },
  },
  methods: {
    onOverlay() {
      this.triggerEvent('clickoverlay', {}, {});
      this.setData({ show: false });
    },
    onKeydown(event: { detail: { key: string } }) {
      if (event.detail.key === 'Escape') this.setData({ show: false });
    },
  },
});
