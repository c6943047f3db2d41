import type { OrderView } from '../../../../cloudfunctions/common/orders/views';
import { strings } from '../../../locales/index';
import { now } from '../../../platform/clock';
import { kept } from '../../../platform/kept';
import { leave, open, openPost, openReport } from '../../../platform/navigate';
import { call, sentenceOf } from '../../../services/call';
import { confirmed } from '../../../services/confirm';
import { once } from '../../../services/once';
import { startSession } from '../../../services/session';
import { spoken } from '../../behaviors/spoken';
import { texts } from '../../locales/index';
import { addressText } from '../../services/address';
import { afterPaying, Looks, onReturn, type Waits } from '../../services/looks';
import type { MainAction, OtherAction } from '../../services/main-action';
import { orderChanged } from '../../services/order-changes';
import { openSheet } from '../../services/payment';
import type { Confirming } from '../../services/state-words';
import { isMissing } from '../../services/trade-page';
import { initial } from './order-data';
import { orderScreen } from './view';

/** How often the time left to pay is read, ms. */
const PERIOD = 20_000;

interface Page {
  read(): Promise<OrderView>;
}

interface Own {
  once: ReturnType<typeof once>;
  stop: () => void;
  timer: number;
  confirming: Confirming;
  /** How long to wait for the result of a payment; null: nothing is awaited. */
  waits: Waits | null;
  looks: Looks;
}

const own = kept((page: Page): Own => ({
  once: once(),
  stop: () => {},
  timer: 0,
  confirming: 'no',
  waits: null,
  looks: new Looks(async () => !isUnpaid(await page.read())),
}));

function isUnpaid({ state }: OrderView): boolean {
  return state === 'created' || state === 'paying';
}

function say(title: string): void {
  void wx.showToast({ title, icon: 'none' });
}

Component({
  behaviors: [spoken('order')],
  data: initial,
  methods: {
    /** `end`: how the sheet ended that was opened for it just before. */
    onLoad({ id, end }: { id?: string; end?: string }) {
      this.setData({ orderId: id ?? '' });
      const mine = own(this);
      if (end !== 'cancelled') mine.waits = end === 'done' ? afterPaying : onReturn;
      mine.stop = orderChanged.watch((order) => {
        if (order?.orderId === this.data.orderId) this.show(order);
      });
      this.onLanguage();
    },
    onUnload() {
      own(this).stop();
      this.rest();
    },
    onShow() {
      own(this).timer = setInterval(() => this.tick(), PERIOD);
      void this.load();
    },
    onHide() {
      this.rest();
    },
    rest() {
      const { timer, looks } = own(this);
      clearInterval(timer);
      looks.stop();
    },
    /** Reads the time left; once it is over, whether the order is closed: a look that fails is followed by another. */
    tick() {
      const { order } = this.data;
      if (!order || !isUnpaid(order)) return;
      if (now() < (order.payUntil ?? 0)) this.draw();
      else void this.read().catch(() => this.draw());
    },
    onLanguage() {
      void wx.setNavigationBarTitle({ title: this.data.t.title });
      this.draw();
    },
    /** Reads the order, and goes on waiting for a payment whose result is not known. */
    async load() {
      await startSession();
      const mine = own(this);
      try {
        const { side, state } = await this.read();
        if (side !== 'buyer' || state !== 'paying') mine.waits = null;
      } catch (error) {
        if (!this.data.order) this.fail(error);
        else if (!mine.waits) say(sentenceOf(error));
      }
      if (this.data.order && mine.waits) await this.awaitResult(mine.waits);
    },
    fail(error: unknown) {
      this.setData({ state: isMissing(error) ? 'missing' : 'failed', sentence: sentenceOf(error) });
    },
    async read(): Promise<OrderView> {
      const { order } = await call('pay', 'order.get', { orderId: this.data.orderId });
      orderChanged.set(order);
      return order;
    },
    show(order: OrderView) {
      if (!isUnpaid(order)) own(this).confirming = 'no';
      this.setData({ state: 'ready', order });
      this.draw();
    },
    draw() {
      const { order } = this.data;
      if (!order) return;
      const { confirming } = own(this);
      this.setData({ screen: orderScreen(order, { now: now(), confirming }, texts(), strings().dates) });
    },
    async awaitResult(waits: Waits) {
      this.confirming('waiting');
      const mine = own(this);
      const result = await mine.looks.run(waits);
      if (result === 'stopped') return;
      mine.waits = null;
      this.confirming(result === 'none' && waits === afterPaying ? 'gave-up' : 'no');
    },
    confirming(confirming: Confirming) {
      own(this).confirming = confirming;
      this.draw();
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    onRetry() {
      this.setData({ state: 'loading' });
      void this.load();
    },
    onLeave() {
      leave();
    },
    onOrders() {
      void wx.redirectTo({ url: '/trade/pages/orders/orders' });
    },
    onPost() {
      if (this.data.order) openPost(this.data.order.postId);
    },
    onReport() {
      openReport('order', this.data.orderId);
    },
    async copy(data: string) {
      await wx.setClipboardData({ data });
      say(this.data.o.copied);
    },
    onCall() {
      // Changing one's mind is no failure.
      wx.makePhoneCall({ phoneNumber: this.data.order?.contact ?? '', fail: () => {} });
    },
    onCopyAddress() {
      const address = this.data.order?.address;
      if (address) void this.copy(addressText(address));
    },
    onCopyNumber() {
      void this.copy(this.data.order?.shipment?.trackingNo ?? '');
    },
    onCopyOrder() {
      void this.copy(this.data.orderId);
    },
    onMain() {
      const main = this.data.screen?.main;
      if (main && !main.waits) this.take(main.id);
    },
    onOther({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.take((currentTarget.dataset as { id: OtherAction['id'] }).id);
    },
    take(id: MainAction['id'] | OtherAction['id']) {
      const { orderId } = this.data;
      if (id === 'ship') open(`/trade/pages/ship/ship?id=${orderId}`);
      else if (id === 'refund-request') open(`/trade/pages/refund/refund?id=${orderId}`);
      else if (id === 'refund-decide') open(`/trade/pages/decide/decide?id=${orderId}`);
      else if (id === 'check') this.check(onReturn);
      else void own(this).once(() => (id === 'pay' ? this.pay() : this.act(id)));
    },
    /** Looks whether it was paid; with `waits` again and again. */
    check(waits: Waits | null) {
      own(this).waits = waits;
      if (waits) this.confirming('waiting');
      void this.load();
    },
    async pay() {
      this.setData({ busy: true });
      try {
        const end = await openSheet(this.data.orderId);
        this.check(end === 'cancelled' ? null : end === 'done' ? afterPaying : onReturn);
      } catch (error) {
        say(sentenceOf(error));
        this.check(null);
      }
      this.setData({ busy: false });
    },
    /** Asks once, then does it. */
    async act(id: 'confirm' | 'cancel' | 'refund-withdraw') {
      const { orderId, order, t } = this.data;
      const { ask, main, more } = t;
      const refundId = order?.refunds.find(({ state }) => state === 'requested')?.refundId ?? '';
      const acts = {
        confirm: [ask.confirm, ask.confirmText, main.confirm, t.confirmed],
        cancel: [ask.cancel, ask.cancelText, more.cancel, t.cancelled],
        'refund-withdraw': [ask.withdraw, ask.withdrawText, ask.withdrawOk, t.withdrawn],
      } as const;
      const [title, text, verb, done] = acts[id];
      if (!(await confirmed(title, text, verb))) return;
      this.setData({ busy: true });
      try {
        const answer = await (id === 'confirm'
          ? call('pay', 'order.confirm', { orderId })
          : id === 'cancel'
            ? call('pay', 'order.cancel', { orderId })
            : call('pay', 'refund.withdraw', { refundId }));
        orderChanged.set(answer.order);
        say(done);
      } catch (error) {
        say(sentenceOf(error));
        await this.load();
      }
      this.setData({ busy: false });
    },
  },
});
