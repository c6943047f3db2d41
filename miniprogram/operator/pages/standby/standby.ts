import type { StandbyView } from '../../../../cloudfunctions/common/standby/desk/views';
import { fill } from '../../../locales/index';
import { kept } from '../../../platform/kept';
import { goHome } from '../../../platform/navigate';
import { call, sentenceOf } from '../../../services/call';
import { once } from '../../../services/once';
import { spoken } from '../../behaviors/spoken';
import { ownRole, refusalOf } from '../../services/gate';
import { momentText } from '../../services/moment';
import { cardsOf, type Act, type Card } from './cards';

/** What the console's function takes. */
const promote = '{"action":"promote"}';

/** Only the newest answer counts. */
const own = kept(() => ({ turn: 0, once: once() }));

interface StandbyData {
  state: 'loading' | 'closed' | 'failed' | 'ready';
  sentence: string;
  view: StandbyView | null;
  admin: boolean;
  place: string;
  /** Since when, and who serves else: a line each. */
  standing: string[];
  cards: Card[];
  conflicts: string;
  promote: string;
}

const initial: StandbyData = {
  state: 'loading',
  sentence: '',
  view: null,
  admin: false,
  place: '',
  standing: [],
  cards: [],
  conflicts: '',
  promote,
};

Component({
  behaviors: [spoken('standby')],
  data: initial,
  methods: {
    onLoad() {
      this.onLanguage();
    },
    onShow() {
      void this.load();
    },
    onLanguage() {
      void wx.setNavigationBarTitle({ title: this.data.t.title });
      this.draw();
    },
    draw() {
      const { view, admin, t, o } = this.data;
      if (!view) return;
      const { role, since, serving, promoting, conflicts, environment, epoch } = view;
      const elsewhere = serving ? fill(t.serving, { appid: serving.appid }) : t.servingUnknown;
      this.setData({
        place: fill(t.place, { environment, epoch }),
        standing: [
          ...(since > 0 ? [fill(t.since, { time: momentText(since) })] : []),
          ...(role === 'standby' ? [elsewhere] : []),
          ...(promoting === null ? [] : [fill(t.promoting, { epoch: promoting })]),
        ],
        cards: cardsOf(view, admin, { t, clock: o.clock, moment: momentText }),
        conflicts: conflicts > 0 ? fill(t.conflictsText, { n: conflicts }) : t.conflictsNone,
      });
    },
    async load() {
      const turn = ++own(this).turn;
      try {
        const role = await ownRole();
        const view = await call('operate', 'standby.status', {});
        if (turn !== own(this).turn) return;
        this.setData({ state: 'ready', view, admin: role === 'admin' });
        this.draw();
      } catch (error) {
        if (turn === own(this).turn) this.fail(error);
      }
    },
    /** What is shown stays; without anything to show, the page says why. */
    fail(error: unknown) {
      const sentence = sentenceOf(error);
      if (this.data.view) void wx.showToast({ title: sentence, icon: 'none' });
      else this.setData({ state: refusalOf(error) === 'closed' ? 'closed' : 'failed', sentence });
    },
    onAct({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { act } = currentTarget.dataset as { act: Act };
      void own(this).once(async () => {
        try {
          await call('operate', 'standby.request', { [act]: true });
          void wx.showToast({ title: this.data.t.requested, icon: 'none' });
        } catch (error) {
          void wx.showToast({ title: sentenceOf(error), icon: 'none' });
        }
        await this.load();
      });
    },
    onCopyDoor() {
      void this.copy(this.data.view?.doorUrl ?? '');
    },
    onCopyLine() {
      void this.copy(promote);
    },
    async copy(data: string) {
      await wx.setClipboardData({ data });
      void wx.showToast({ title: this.data.t.copied, icon: 'none' });
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    onRetry() {
      this.setData({ state: 'loading' });
      void this.load();
    },
    onHome() {
      goHome();
    },
  },
});
