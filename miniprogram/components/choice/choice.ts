/** One of a few, all in sight. Event `change`, detail `{ value }`. */
Component({
  properties: {
    label: String,
    options: { type: Array, value: [] as { value: string; label: string }[] },
    value: String,
  },
  methods: {
    onChoose({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { value } = currentTarget.dataset as { value: string };
      if (value !== this.data.value) this.triggerEvent('change', { value });
    },
  },
});
