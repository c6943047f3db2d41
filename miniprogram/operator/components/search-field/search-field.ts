import { kept } from '../../../platform/kept';
import { spoken } from '../../behaviors/spoken';

/** How long typing has to rest before it is searched, ms. */
const REST = 350;

const resting = kept(() => ({ timer: 0 }));

/** A field that searches while one types. Event `search`, detail `{ query }`, without spaces around it. */
Component({
  behaviors: [spoken('people')],
  properties: { placeholder: String, maxlength: { type: Number, value: 64 } },
  data: { value: '' },
  lifetimes: {
    detached() {
      clearTimeout(resting(this).timer);
    },
  },
  methods: {
    onInput({ detail }: WechatMiniprogram.Input) {
      this.setData({ value: detail.value });
      clearTimeout(resting(this).timer);
      resting(this).timer = setTimeout(() => this.search(), REST);
    },
    onConfirm() {
      clearTimeout(resting(this).timer);
      this.search();
    },
    onClear() {
      this.setData({ value: '' });
      this.onConfirm();
    },
    search() {
      this.triggerEvent('search', { query: this.data.value.trim() });
    },
  },
});
