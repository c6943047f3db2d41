import { accessible } from '../accessible';
import { define, inside } from '../define';

define({
  behaviors: [accessible],
  properties: {
    name: String,
    min: { type: Number, value: 0 },
    max: { type: Number, value: 100 },
    step: { type: Number, value: 1 },
    value: { type: Number, value: 0 },
    disabled: Boolean,
    showValue: Boolean,
    activeColor: String,
    backgroundColor: String,
    blockSize: { type: Number, value: 28 },
    blockColor: String,
  },
  observers: {
    'min, max, step, value'(min: number, max: number, step: number, value: number) {
      const control = inside<HTMLInputElement>(this, 'input');
      Object.assign(control, { min, max, step, value });
    },
  },
  methods: {
    formValue(): number {
      return this.data.value;
    },
    formReset() {
      this.setData({ value: this.data.min });
    },
    onInput() {
      const value = Number(inside<HTMLInputElement>(this, 'input').value);
      this.setData({ value });
      this.triggerEvent('changing', { value }, {});
    },
    onChange() {
      this.triggerEvent('change', { value: Number(inside<HTMLInputElement>(this, 'input').value) }, {});
    },
  },
});
