/** A row of choices that scrolls. Event `change`, detail `{ value }`. */
Component({
  properties: {
    options: { type: Array, value: [] as { value: string; label: string }[] },
    value: String,
    label: String,
  },
  methods: {
    onChoose({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { value } = currentTarget.dataset as { value: string };
      if (value !== this.data.value) this.triggerEvent('change', { value });
    },
  },
});
