import type { OfferView } from '../../../../cloudfunctions/common/goods/views';
import type { PostView } from '../../../../cloudfunctions/common/posts/views';
import type { Delivery } from '../../../../database/collections/orders';
import { fill } from '../../../locales/index';
import { kept } from '../../../platform/kept';
import { leave } from '../../../platform/navigate';
import { randomName } from '../../../platform/random';
import { call, CallError, sentenceOf } from '../../../services/call';
import { ensureConsent } from '../../../services/consent';
import { isClean } from '../../../services/form-errors';
import { once } from '../../../services/once';
import { me, startSession } from '../../../services/session';
import { spoken } from '../../behaviors/spoken';
import { rememberAddress, rememberedAddress, type AddressField } from '../../services/address';
import { openSheet } from '../../services/payment';
import { isMissing, needsPhone, openPhone, orderPath } from '../../services/trade-page';
import { initial } from './buy-data';
import {
  Attempt,
  checkBuy,
  fields,
  findingsOf,
  needsAddress,
  wantedOf,
  withinStock,
  type BuyForm,
} from './form';

const own = kept(() => ({
  postId: '',
  agent: '',
  once: once(),
  attempt: new Attempt(() => randomName(24)),
  stop: () => {},
}));

Component({
  behaviors: [spoken('buy')],
  data: initial,
  methods: {
    /** `agent`: the code in the link that led here. */
    onLoad({ id, agent }: { id?: string; agent?: string }) {
      Object.assign(own(this), { postId: id ?? '', agent: agent ?? '' });
      own(this).stop = me.watch(() => this.drawPhone());
      this.onLanguage();
      void this.load();
    },
    onUnload() {
      own(this).stop();
    },
    onLanguage() {
      void wx.setNavigationBarTitle({ title: this.data.t.title });
      this.draw();
    },
    async load() {
      this.setData({ state: 'loading' });
      const person = await startSession();
      if (!person) {
        this.setData({ state: 'visitor' });
        return;
      }
      try {
        const { post, offer } = await call('browse', 'post', { postId: own(this).postId });
        this.start(post, offer, person.userId);
      } catch (error) {
        this.setData({ state: isMissing(error) ? 'missing' : 'failed', sentence: sentenceOf(error) });
      }
    },
    start({ title, price, images }: PostView, offer: OfferView | null, userId: string) {
      const [delivery] = offer?.deliveries ?? [];
      if (!offer?.buyable || price === null || !delivery) {
        this.setData({ state: 'closed' });
        return;
      }
      const form: BuyForm = { quantity: 1, delivery, address: rememberedAddress(userId), note: '' };
      const image = images.find(({ state }) => state === 'approved')?.fileID ?? '';
      this.setData({ state: 'ready', goods: { title, price, image }, offer, form });
      this.draw();
      this.drawPhone();
    },
    draw() {
      const { t, o, offer, goods, form } = this.data;
      if (!offer || !goods) return;
      this.setData({
        deliveries: offer.deliveries.map((value) => ({ value, label: o.deliveries[value] })),
        stockLine: fill(t.stock, { n: offer.stock }),
        hasAddress: needsAddress(form.delivery),
        total: goods.price * form.quantity,
      });
    },
    drawPhone() {
      const person = me.get();
      this.setData({ needPhone: person !== null && person.phone === null });
    },
    onQuantity({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { offer, form } = this.data;
      const { by } = currentTarget.dataset as { by: number };
      if (!offer) return;
      this.setData({
        'form.quantity': withinStock(form.quantity + by, offer),
        'errors.quantity': '',
        refusal: '',
      });
      this.draw();
    },
    onDelivery({ detail }: WechatMiniprogram.CustomEvent<{ value: Delivery }>) {
      this.setData({ 'form.delivery': detail.value, errors: {}, refusal: '' });
      this.draw();
    },
    onField({ currentTarget, detail }: WechatMiniprogram.Input) {
      const { field } = currentTarget.dataset as { field: AddressField };
      this.setData({ [`form.address.${field}`]: detail.value, [`errors.${field}`]: '', refusal: '' });
    },
    onNote({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ 'form.note': detail.value, 'errors.note': '', refusal: '' });
    },
    onLeave() {
      leave();
    },
    onSubmit() {
      const errors = checkBuy(this.data.form, this.data.t.errors);
      if (!isClean(errors)) this.complain(errors);
      else if (this.data.needPhone) openPhone();
      else void own(this).once(() => this.buy());
    },
    async buy() {
      if (!(await ensureConsent())) return;
      this.setData({ busy: true, refusal: '' });
      try {
        await this.order();
      } catch (error) {
        this.setData({ busy: false });
        this.refuse(error);
      }
    },
    /** Makes the order, opens the sheet, and leaves it to the order's page to tell how that ended. */
    async order() {
      const { postId, agent, attempt } = own(this);
      const { form } = this.data;
      const wanted = wantedOf(form, postId, agent);
      const { order } = await call('pay', 'order.create', { ...wanted, key: attempt.keyFor(wanted) });
      const person = me.get();
      if (person && wanted.address) rememberAddress(person.userId, wanted.address);
      try {
        const end = await openSheet(order.orderId);
        await wx.redirectTo({ url: orderPath(order.orderId, `&end=${end}`) });
      } catch (error) {
        await wx.redirectTo({ url: orderPath(order.orderId) });
        void wx.showToast({ title: sentenceOf(error), icon: 'none' });
      }
    },
    refuse(error: unknown) {
      if (needsPhone(error)) {
        this.setData({ needPhone: true });
        openPhone();
        return;
      }
      const errors = error instanceof CallError ? findingsOf(error.fields) : {};
      if (isClean(errors)) this.setData({ refusal: sentenceOf(error) });
      else this.complain(errors);
      if (error instanceof CallError && error.code === 'SOLD_OUT') void this.readStock();
    },
    /** Somebody else was faster: shows what is left, and leaves what was typed alone. */
    async readStock() {
      const { offer } = await call('browse', 'post', { postId: own(this).postId }).catch(() => ({
        offer: null,
      }));
      if (!offer?.buyable) return;
      this.setData({ offer, 'form.quantity': withinStock(this.data.form.quantity, offer) });
      this.draw();
    },
    /** Marks the fields, and brings the first of them into view. */
    complain(errors: Record<string, string>) {
      this.setData({ errors, refusal: this.data.o.fixBelow });
      const first = fields.find((field) => errors[field]);
      if (first) void wx.pageScrollTo({ selector: `#field-${first}`, offsetTop: -24, duration: 200 });
    },
  },
});
