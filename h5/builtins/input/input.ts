import { accessible } from '../accessible';
import { define, inside } from '../define';
import { textField } from '../text-field';

const MODES: Record<string, string> = { number: 'numeric', digit: 'decimal', tel: 'tel', email: 'email' };

define({
  behaviors: [accessible, textField],
  properties: {
    type: { type: String, value: 'text' },
    password: Boolean,
    confirmType: { type: String, value: 'done' },
    confirmHold: Boolean,
  },
  data: { htmlType: 'text', inputMode: 'text', complete: 'off' },
  observers: {
    'type, password'(type: string, password: boolean) {
      this.setData({
        htmlType: password || type === 'safe-password' ? 'password' : 'text',
        inputMode: MODES[type] ?? 'text',
        complete: type === 'nickname' ? 'nickname' : 'off',
      });
    },
  },
  methods: {
    onKeydown(event: { detail: { key: string; isComposing: boolean } }) {
      if (event.detail.key !== 'Enter' || event.detail.isComposing) return;
      const control = inside<HTMLInputElement>(this, 'input');
      this.triggerEvent('confirm', { value: control.value }, {});
      if (!this.data.confirmHold) control.blur();
    },
  },
});
