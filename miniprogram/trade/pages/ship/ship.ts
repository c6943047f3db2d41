import type { OrderView } from '../../../../cloudfunctions/common/orders/views';
import { kept } from '../../../platform/kept';
import { call, CallError, sentenceOf } from '../../../services/call';
import { errorsOf, isClean } from '../../../services/form-errors';
import { once } from '../../../services/once';
import { spoken } from '../../behaviors/spoken';
import { addressText } from '../../services/address';
import { cleanNumber, type Company } from '../../services/companies';
import { orderChanged } from '../../services/order-changes';
import { openFor } from '../../services/order-page';
import { backToOrder } from '../../services/trade-page';
import { checkParcel, emptyForm, withNumber, type ShipForm } from './form';

const own = kept(() => ({ once: once() }));
const fields = ['trackingNo', 'company'] as const;

interface ShipData {
  orderId: string;
  state: 'loading' | 'ready' | 'closed' | 'missing' | 'failed';
  sentence: string;
  order: OrderView | null;
  address: string;
  /** By express: in the order they are offered. */
  companies: { code: Company; name: string }[];
  companyIndex: number;
  companyName: string;
  form: ShipForm;
  canScan: boolean;
  busy: boolean;
  errors: Record<string, string>;
  refusal: string;
}

const initial: ShipData = {
  orderId: '',
  state: 'loading',
  sentence: '',
  order: null,
  address: '',
  companies: [],
  companyIndex: 0,
  companyName: '',
  form: emptyForm,
  canScan: false,
  busy: false,
  errors: {},
  refusal: '',
};

Component({
  behaviors: [spoken('ship')],
  data: initial,
  methods: {
    onLoad({ id }: { id?: string }) {
      this.setData({ orderId: id ?? '', canScan: wx.canIUse('scanCode') });
      this.onLanguage();
      void this.load();
    },
    onLanguage() {
      const { t, o, order } = this.data;
      void wx.setNavigationBarTitle({ title: t.titles[order?.delivery ?? 'express'] });
      const companies = Object.entries(o.companies).map(([code, name]) => ({ code: code as Company, name }));
      this.setData({ companies });
      this.drawCompany();
    },
    async load() {
      this.setData({ state: 'loading' });
      const { order, ...opened } = await openFor(this.data.orderId, 'ship');
      this.setData({ ...opened, order, address: order?.address ? addressText(order.address) : '' });
      this.onLanguage();
    },
    drawCompany() {
      const { companies, form } = this.data;
      const at = companies.findIndex(({ code }) => code === form.company);
      this.setData({ companyIndex: Math.max(0, at), companyName: companies[at]?.name ?? '' });
    },
    change(form: ShipForm) {
      this.setData({ form, errors: {}, refusal: '' });
      this.drawCompany();
    },
    onNumber({ detail }: WechatMiniprogram.Input) {
      this.change(withNumber(this.data.form, detail.value));
    },
    onCompany({ detail }: WechatMiniprogram.PickerChange) {
      const company = this.data.companies[Number(detail.value)]?.code ?? '';
      this.change({ ...this.data.form, company, chosen: true });
    },
    async onScan() {
      const scanned = await wx.scanCode({ scanType: ['barCode'] }).catch((failure: unknown) => {
        const { errMsg = '' } = failure as { errMsg?: string };
        if (!errMsg.includes('cancel')) void wx.showToast({ title: this.data.t.scanFailed, icon: 'none' });
        return null;
      });
      if (scanned) this.change(withNumber(this.data.form, scanned.result));
    },
    onOrder() {
      backToOrder(this.data.orderId);
    },
    onSubmit() {
      const { order, form, t } = this.data;
      const errors = order?.delivery === 'express' ? checkParcel(form, t.errors) : {};
      if (!isClean(errors)) this.setData({ errors, refusal: this.data.o.fixBelow });
      else void own(this).once(() => this.ship());
    },
    async ship() {
      const { orderId, order, form, t } = this.data;
      const { company, trackingNo } = form;
      const parcel = order?.delivery === 'express' ? { company, trackingNo: cleanNumber(trackingNo) } : {};
      this.setData({ busy: true, refusal: '' });
      try {
        const answer = await call('pay', 'order.ship', { orderId, ...parcel });
        orderChanged.set(answer.order);
        backToOrder(orderId);
        void wx.showToast({ title: t.done, icon: 'success' });
      } catch (error) {
        this.setData({ busy: false });
        const errors = error instanceof CallError ? errorsOf(error.fields, fields) : {};
        this.setData({ errors, refusal: isClean(errors) ? sentenceOf(error) : this.data.o.fixBelow });
      }
    },
  },
});
