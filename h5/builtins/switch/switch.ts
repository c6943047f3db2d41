import { accessible } from '../accessible';
import { define, reflect } from '../define';

define({
  behaviors: [accessible],
  properties: {
    name: String,
    checked: Boolean,
    disabled: Boolean,
    type: { type: String, value: 'switch' },
    color: String,
  },
  observers: {
    'checked, disabled, type'() {
      const { checked, disabled, type } = this.data;
      reflect(this, {
        role: type === 'checkbox' ? 'checkbox' : 'switch',
        'aria-checked': String(checked),
        'aria-disabled': disabled && 'true',
        tabindex: disabled ? null : '0',
        type,
      });
    },
  },
  lifetimes: {
    attached() {
      reflect(this, { role: 'switch', 'aria-checked': String(this.data.checked), tabindex: '0' });
      this._$.addListener('tap', () => {
        if (this.data.disabled) return;
        this.setData({ checked: !this.data.checked });
        this.triggerEvent('change', { value: this.data.checked }, {});
      });
    },
  },
  methods: {
    formValue(): boolean {
      return this.data.checked;
    },
    formReset(): void {
      this.setData({ checked: false });
    },
  },
});
