import type { ShopView } from '../../../../cloudfunctions/common/goods/views';
import { fill } from '../../../locales/index';
import { kept } from '../../../platform/kept';
import { call, CallError, sentenceOf } from '../../../services/call';
import { yuan } from '../../../services/format';
import { once } from '../../../services/once';
import { me, startSession } from '../../../services/session';
import { spoken } from '../../behaviors/spoken';
import { needsPhone, openPhone } from '../../services/trade-page';
import { percentText, readPercent } from './rate';

const own = kept(() => ({ once: once(), stop: () => {} }));

interface ShopData {
  state: 'loading' | 'ready' | 'failed' | 'visitor';
  sentence: string;
  shop: ShopView | null;
  typed: string;
  /** What the rate may be, and what it comes to. */
  limit: string;
  example: string;
  needPhone: boolean;
  busy: boolean;
  error: string;
}

const initial: ShopData = {
  state: 'loading',
  sentence: '',
  shop: null,
  typed: '',
  limit: '',
  example: '',
  needPhone: false,
  busy: false,
  error: '',
};

Component({
  behaviors: [spoken('shop')],
  data: initial,
  methods: {
    onLoad() {
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
    drawPhone() {
      const person = me.get();
      this.setData({ needPhone: person !== null && person.phone === null });
    },
    async load() {
      this.setData({ state: 'loading' });
      if (!(await startSession())) {
        this.setData({ state: 'visitor' });
        return;
      }
      this.drawPhone();
      try {
        this.show((await call('pay', 'shop.get', {})).shop);
        this.setData({ state: 'ready' });
      } catch (error) {
        this.setData({ state: 'failed', sentence: sentenceOf(error) });
      }
    },
    show(shop: ShopView) {
      this.setData({ shop, typed: percentText(shop.commissionRate) });
      this.draw();
    },
    draw() {
      const { t, shop, typed } = this.data;
      const rate = readPercent(typed);
      const fits = shop && rate !== null && rate > 0 && rate <= shop.commissionCap;
      this.setData({
        limit: shop ? fill(t.rateText, { cap: percentText(shop.commissionCap) }) : '',
        // Of 100 yuan, a basis point is a fen.
        example: fits ? fill(t.example, { yuan: yuan(rate) }) : '',
      });
    },
    onRate({ detail }: WechatMiniprogram.Input) {
      this.setData({ typed: detail.value, error: '' });
      this.draw();
    },
    onSubmit() {
      const { shop, typed, t, needPhone } = this.data;
      if (!shop) return;
      const rate = readPercent(typed);
      const large = rate !== null && rate > shop.commissionCap;
      if (rate === null) this.setData({ error: t.errors.form });
      else if (large) this.setData({ error: fill(t.errors.large, { cap: percentText(shop.commissionCap) }) });
      else if (needPhone) openPhone();
      else void own(this).once(() => this.save(rate));
    },
    async save(commissionRate: number) {
      this.setData({ busy: true });
      try {
        const { shop } = await call('pay', 'shop.update', { commissionRate });
        this.show(shop);
        void wx.showToast({ title: this.data.t.saved, icon: 'success' });
      } catch (error) {
        if (needsPhone(error)) openPhone();
        const field = error instanceof CallError ? error.fields['commissionRate'] : undefined;
        this.setData({ error: field ?? sentenceOf(error) });
      }
      this.setData({ busy: false });
    },
  },
});
