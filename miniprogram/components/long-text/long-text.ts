import { lengthOf } from '../../services/length';

/** A field for a longer text, with its length. Event `change`, detail `{ value }`. */
Component({
  properties: {
    label: String,
    hint: String,
    value: String,
    /** The most characters, as people count them. */
    most: { type: Number, value: 500 },
    /** What is wrong with it. */
    error: String,
    disabled: Boolean,
  },
  data: { length: 0 },
  observers: {
    value(value: string) {
      this.setData({ length: lengthOf(value) });
    },
  },
  methods: {
    onInput({ detail: { value } }: WechatMiniprogram.TextareaInput) {
      this.setData({ length: lengthOf(value) });
      this.triggerEvent('change', { value });
    },
  },
});
