import type { OrderView } from '../../../../cloudfunctions/common/orders/views';
import { uploading, type PickedPicture } from '../../../components/image-picker/picked';
import { fill } from '../../../locales/index';
import { kept } from '../../../platform/kept';
import { call, CallError, sentenceOf } from '../../../services/call';
import { errorsOf, isClean } from '../../../services/form-errors';
import { yuan } from '../../../services/format';
import { once } from '../../../services/once';
import { spoken } from '../../behaviors/spoken';
import { texts } from '../../locales/index';
import { orderChanged } from '../../services/order-changes';
import { openFor } from '../../services/order-page';
import { backToOrder } from '../../services/trade-page';
import { emptyForm, fields, readRefund, type Reason, type RefundForm } from './form';

const own = kept(() => ({ once: once(), form: { ...emptyForm } }));

interface RefundData {
  orderId: string;
  state: 'loading' | 'ready' | 'closed' | 'missing' | 'failed';
  sentence: string;
  order: OrderView | null;
  most: string;
  reasons: { id: Reason; name: string }[];
  reason: Reason | '';
  text: string;
  uploading: boolean;
  busy: boolean;
  errors: Record<string, string>;
  refusal: string;
}

const initial: RefundData = {
  orderId: '',
  state: 'loading',
  sentence: '',
  order: null,
  most: '',
  reasons: [],
  reason: '',
  text: '',
  uploading: false,
  busy: false,
  errors: {},
  refusal: '',
};

Component({
  behaviors: [spoken('refund')],
  data: initial,
  methods: {
    onLoad({ id }: { id?: string }) {
      this.setData({ orderId: id ?? '' });
      this.onLanguage();
      void this.load();
    },
    onLanguage() {
      const { t, o, order } = this.data;
      void wx.setNavigationBarTitle({ title: t.title });
      const most = order?.refundable ?? null;
      this.setData({
        reasons: Object.entries(o.reasons).map(([id, name]) => ({ id: id as Reason, name })),
        most: most === null ? '' : fill(t.most, { yuan: yuan(most) }),
      });
    },
    async load() {
      this.setData({ state: 'loading' });
      this.setData(await openFor(this.data.orderId, 'refund-request'));
      this.onLanguage();
    },
    /** Changes the form, and takes away what was said of it. */
    change(parts: Partial<RefundForm>, field: (typeof fields)[number]) {
      Object.assign(own(this).form, parts);
      this.setData({ [`errors.${field}`]: '', refusal: '' });
    },
    onAmount({ detail }: WechatMiniprogram.CustomEvent<{ part: boolean; typed: string }>) {
      this.change(detail, 'amount');
    },
    onReason({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: Reason };
      this.setData({ reason: id });
      this.change({ reason: id }, 'reason');
    },
    onText({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.change({ text: detail.value }, 'text');
    },
    onPictures({ detail: { pictures } }: WechatMiniprogram.CustomEvent<{ pictures: PickedPicture[] }>) {
      this.setData({ uploading: uploading(pictures) });
      this.change({ pictures }, 'images');
    },
    onOrder() {
      backToOrder(this.data.orderId);
    },
    onSubmit() {
      if (!this.data.uploading) void own(this).once(() => this.submit());
    },
    async submit() {
      const { orderId, order, t } = this.data;
      const read = readRefund(own(this).form, order?.refundable ?? null, texts());
      if ('errors' in read) {
        this.complain(read.errors);
        return;
      }
      this.setData({ busy: true, refusal: '' });
      try {
        const answer = await call('pay', 'refund.request', { orderId, ...read.request });
        orderChanged.set(answer.order);
        backToOrder(orderId);
        void wx.showToast({ title: t.sent, icon: 'success' });
      } catch (error) {
        this.setData({ busy: false });
        const errors = error instanceof CallError ? errorsOf(error.fields, fields) : {};
        if (isClean(errors)) this.setData({ refusal: sentenceOf(error) });
        else this.complain(errors);
      }
    },
    /** Marks the fields, and brings the first of them into view. */
    complain(errors: Record<string, string>) {
      this.setData({ errors, refusal: this.data.o.fixBelow });
      const first = fields.find((field) => errors[field]);
      if (first) void wx.pageScrollTo({ selector: `#field-${first}`, offsetTop: -24, duration: 200 });
    },
  },
});
