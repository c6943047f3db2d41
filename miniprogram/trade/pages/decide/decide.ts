import type { OrderView, RefundView } from '../../../../cloudfunctions/common/orders/views';
import { fill, strings } from '../../../locales/index';
import { now } from '../../../platform/clock';
import { kept } from '../../../platform/kept';
import { call, CallError, sentenceOf } from '../../../services/call';
import { confirmed } from '../../../services/confirm';
import { errorsOf, isClean } from '../../../services/form-errors';
import { yuan } from '../../../services/format';
import { once } from '../../../services/once';
import { spoken } from '../../behaviors/spoken';
import { texts } from '../../locales/index';
import { orderChanged } from '../../services/order-changes';
import { openFor } from '../../services/order-page';
import { refundCard, type RefundCard } from '../../services/refund-card';
import { backToOrder } from '../../services/trade-page';
import { emptyForm, fields, readDecision, type DecideForm } from './form';

const own = kept(() => ({ once: once(), reply: '' }));

interface DecideData {
  orderId: string;
  state: 'loading' | 'ready' | 'closed' | 'missing' | 'failed';
  sentence: string;
  order: OrderView | null;
  refund: RefundView | null;
  card: RefundCard | null;
  choices: { value: string; label: string }[];
  most: string;
  form: DecideForm;
  submit: string;
  busy: boolean;
  errors: Record<string, string>;
  refusal: string;
}

const initial: DecideData = {
  orderId: '',
  state: 'loading',
  sentence: '',
  order: null,
  refund: null,
  card: null,
  choices: [],
  most: '',
  form: emptyForm,
  submit: '',
  busy: false,
  errors: {},
  refusal: '',
};

Component({
  behaviors: [spoken('decide')],
  data: initial,
  methods: {
    onLoad({ id }: { id?: string }) {
      this.setData({ orderId: id ?? '' });
      this.onLanguage();
      void this.load();
    },
    onLanguage() {
      const { t, refund } = this.data;
      void wx.setNavigationBarTitle({ title: t.title });
      const amount = refund?.amount ?? null;
      this.setData({
        // What WeChat Pay did not carry out is granted already: support can only let it be.
        choices: [
          ...(refund?.state === 'stuck' ? [] : [{ value: 'grant', label: t.grant }]),
          { value: 'refuse', label: t.refuse },
        ],
        most: amount === null ? '' : fill(t.most, { yuan: yuan(amount) }),
        card: refund && refundCard(refund, now(), texts(), strings().dates),
      });
      this.drawSubmit();
    },
    async load() {
      this.setData({ state: 'loading' });
      const { order, ...opened } = await openFor(this.data.orderId, 'refund-decide');
      const open = ({ state, cause }: RefundView) =>
        cause !== 'surplus' && (state === 'requested' || state === 'stuck');
      const refund = order?.refunds.find(open) ?? null;
      // What has not left yet can be sold again.
      const restock = order?.kind === 'goods' && order.state === 'paid';
      this.setData({
        state: opened.state === 'ready' && !refund ? 'closed' : opened.state,
        sentence: 'sentence' in opened ? opened.sentence : '',
        order,
        refund,
        form: { ...emptyForm, grant: refund?.state !== 'stuck', restock },
      });
      this.onLanguage();
    },
    /** The button says what it does, where amounts are shown with how much. */
    drawSubmit() {
      const { t, form, refund } = this.data;
      const amount = form.part ? null : (refund?.amount ?? null);
      const grant = amount === null ? t.submitGrant : fill(t.submitGrantAmount, { yuan: yuan(amount) });
      this.setData({ submit: form.grant ? grant : t.submitRefuse });
    },
    change(parts: Partial<DecideForm>) {
      this.setData({ form: { ...this.data.form, ...parts }, errors: {}, refusal: '' });
      this.drawSubmit();
    },
    onChoice({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.change({ grant: detail.value === 'grant', part: false, typed: '' });
    },
    onAmount({ detail }: WechatMiniprogram.CustomEvent<{ part: boolean; typed: string }>) {
      this.change(detail);
    },
    onRestock({ detail }: WechatMiniprogram.SwitchChange) {
      this.change({ restock: detail.value });
    },
    onReply({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      own(this).reply = detail.value;
      this.setData({ 'errors.reply': '', refusal: '' });
    },
    onOrder() {
      backToOrder(this.data.orderId);
    },
    onSubmit() {
      void own(this).once(() => this.submit());
    },
    async submit() {
      const { refund, form, t } = this.data;
      if (!refund) return;
      const read = readDecision({ ...form, reply: own(this).reply }, refund, texts());
      if ('errors' in read) {
        this.complain(read.errors);
        return;
      }
      if (form.grant && !(await confirmed(t.askGrant, t.askGrantText, t.askGrantOk))) return;
      this.setData({ busy: true, refusal: '' });
      try {
        const answer = await call('pay', 'refund.decide', { refundId: refund.refundId, ...read.decision });
        orderChanged.set(answer.order);
        backToOrder(this.data.orderId);
        void wx.showToast({ title: form.grant ? t.granted : t.refused, icon: 'none' });
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
