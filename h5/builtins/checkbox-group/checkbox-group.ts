import type { Choice } from '../choice';
import { accessible } from '../accessible';
import { define, descendants, reflect } from '../define';

const CHECKBOX = 'builtin/checkbox/checkbox';

define({
  behaviors: [accessible],
  properties: { name: String },
  lifetimes: {
    attached() {
      reflect(this, { role: 'group' });
    },
  },
  methods: {
    chosen(choice: Choice) {
      choice.setData({ checked: !choice.data.checked });
      this.triggerEvent('change', { value: this.formValue() }, {});
    },
    formValue(): string[] {
      return descendants<Choice>(this, CHECKBOX)
        .filter((one) => one.data.checked)
        .map((one) => one.data.value);
    },
  },
});
