import { spoken } from '../../behaviors/spoken';

/** How much to pay back: all of it or a part. Event `change`, detail `{ part, typed }`. */
Component({
  behaviors: [spoken('refund')],
  properties: {
    label: String,
    /** fen; all of it. */
    most: Number,
    /** What the limit is, in a sentence. */
    hint: String,
    error: String,
  },
  data: { choices: [] as { value: string; label: string }[], how: 'whole', typed: '' },
  observers: {
    o() {
      this.name();
    },
  },
  lifetimes: {
    attached() {
      this.name();
    },
  },
  methods: {
    name() {
      const { whole, part } = this.data.o;
      this.setData({
        choices: [
          { value: 'whole', label: whole },
          { value: 'part', label: part },
        ],
      });
    },
    onHow({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ how: detail.value });
      this.tell();
    },
    onTyped({ detail }: WechatMiniprogram.Input) {
      this.setData({ typed: detail.value });
      this.tell();
    },
    tell() {
      const { how, typed } = this.data;
      this.triggerEvent('change', { part: how === 'part', typed });
    },
  },
});
