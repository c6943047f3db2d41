import { accessible } from '../accessible';
import { define, inside, reflect } from '../define';
import { textField } from '../text-field';

define({
  behaviors: [accessible, textField],
  properties: {
    autoHeight: Boolean,
    fixed: Boolean,
    showConfirmBar: { type: Boolean, value: true },
    confirmType: { type: String, value: 'return' },
    confirmHold: Boolean,
    disableDefaultPadding: Boolean,
  },
  data: { lines: 0 },
  observers: {
    autoHeight(auto: boolean) {
      reflect(this, { 'auto-height': auto });
      this.fit();
    },
  },
  lifetimes: {
    ready() {
      this.fit();
    },
  },
  methods: {
    /** With `auto-height`, grows with its text and says so. */
    fit() {
      if (!this.data.autoHeight) return;
      const control = inside<HTMLTextAreaElement>(this, 'textarea');
      control.style.height = 'auto';
      const height = control.scrollHeight;
      control.style.height = `${height}px`;
      const lineHeight = parseFloat(getComputedStyle(control).lineHeight) || 1;
      const lineCount = Math.round(height / lineHeight);
      if (lineCount === this.data.lines) return;
      this.setData({ lines: lineCount });
      this.triggerEvent('linechange', { height, lineCount }, {});
    },
    onKeydown(event: { detail: { key: string; isComposing: boolean } }) {
      if (event.detail.key !== 'Enter' || event.detail.isComposing || this.data.confirmType === 'return')
        return;
      const control = inside<HTMLTextAreaElement>(this, 'textarea');
      this.triggerEvent('confirm', { value: control.value }, {});
    },
  },
});
