import type { Choice } from '../choice';
import { accessible } from '../accessible';
import { define, descendants, host, reflect } from '../define';

const RADIO = 'builtin/radio/radio';
const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

define({
  behaviors: [accessible],
  properties: { name: String },
  lifetimes: {
    attached() {
      reflect(this, { role: 'radiogroup' });
      host(this).addEventListener('keydown', (event) => {
        const step = STEPS[event.key];
        const radios = descendants<Choice>(this, RADIO).filter((one) => !one.data.disabled);
        const at = radios.findIndex((one) => host(one) === document.activeElement);
        if (step === undefined || at < 0) return;
        event.preventDefault();
        const next = radios[(at + step + radios.length) % radios.length];
        if (!next) return;
        host(next).focus();
        this.chosen(next);
      });
    },
  },
  methods: {
    chosen(choice: Choice) {
      if (choice.data.checked) return;
      for (const one of descendants<Choice>(this, RADIO)) {
        if (one.data.checked) one.setData({ checked: false });
      }
      choice.setData({ checked: true });
      this.triggerEvent('change', { value: choice.data.value }, {});
    },
    formValue(): string {
      return descendants<Choice>(this, RADIO).find((one) => one.data.checked)?.data.value ?? '';
    },
  },
});
