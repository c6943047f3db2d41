import type { Desk } from '../../../../cloudfunctions/operate/contract';
import { fill } from '../../../locales/index';
import { kept } from '../../../platform/kept';
import { goHome, open } from '../../../platform/navigate';
import { call, sentenceOf } from '../../../services/call';
import { startSession } from '../../../services/session';
import { spoken } from '../../behaviors/spoken';
import { refusalOf } from '../../services/gate';
import { healthOf } from '../../services/standby-health';

const lanes = ['review', 'complaint', 'appeal', 'overdue'] as const;

/** Only the newest answer counts. */
const own = kept(() => ({ turn: 0 }));

Component({
  behaviors: [spoken('desk')],
  data: {
    /** `loading`, `closed`, `failed` or `ready`. */
    state: 'loading',
    sentence: '',
    desk: null as Desk | null,
    tiles: [] as { lane: string; count: number; alarm: boolean }[],
    mine: '',
    decided: '',
    sanctioned: '',
    /** Empty for who does not see money. */
    money: '',
    /** How the standby is: `good`, `soon` or `bad`; empty until it is known. */
    standby: '',
  },
  observers: {
    'desk, t': function (desk: Desk | null) {
      if (!desk) return;
      const { t } = this.data;
      this.setData({
        mine: fill(t.mine, { n: desk.mine }),
        decided: fill(t.decided, { n: desk.decidedToday }),
        sanctioned: fill(t.sanctioned, { n: desk.sanctioned }),
        money: desk.money ? fill(t.moneyText, desk.money) : '',
      });
    },
  },
  methods: {
    onLoad() {
      this.onLanguage();
    },
    onShow() {
      void this.load();
    },
    onLanguage() {
      void wx.setNavigationBarTitle({ title: this.data.t.title });
    },
    async load() {
      const turn = ++own(this).turn;
      try {
        await startSession();
        const desk = await call('operate', 'desk', {});
        if (turn !== own(this).turn) return;
        const countOf = { ...desk.open, overdue: desk.overdue };
        const tiles = lanes.map((lane) => ({
          lane,
          count: countOf[lane],
          alarm: lane === 'overdue' && desk.overdue > 0,
        }));
        this.setData({ state: 'ready', desk, tiles });
        void this.loadStandby();
      } catch (error) {
        if (turn === own(this).turn) this.fail(error);
      }
    },
    /** The desk does not wait for it; without an answer there is no dot. */
    async loadStandby() {
      const view = await call('operate', 'standby.status', {}).catch(() => null);
      if (view) this.setData({ standby: healthOf(view) });
    },
    /** What is shown stays; without anything to show, the page says why. */
    fail(error: unknown) {
      const sentence = sentenceOf(error);
      if (this.data.desk) void wx.showToast({ title: sentence, icon: 'none' });
      else this.setData({ state: refusalOf(error), sentence });
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
    onLane({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { lane } = currentTarget.dataset as { lane: string };
      open(`/operator/pages/queue/queue?lane=${lane}`);
    },
  },
});
