import { localized } from '../../behaviors/localized';
import { fill, strings } from '../../locales/index';
import { now } from '../../platform/clock';
import { kept } from '../../platform/kept';
import { leaveForMoved } from '../../platform/navigate';
import { sentenceOf } from '../../services/call';
import { confirmed } from '../../services/confirm';
import { momentOf } from '../../services/format';
import { once } from '../../services/once';
import { readOnly } from '../../services/serving';
import { me, startSession } from '../../services/session';
import { makeCode, ownCode, type OwnCode } from '../../services/transfer';
import { groupedCode } from '../../services/transfer-code';
import { leftOf } from './time-left';

/** How often the time that is left is read, ms. */
const period = 20_000;

const own = kept(() => ({ once: once(), stop: () => {} }));

interface TransferData {
  state: 'loading' | 'visitor' | 'none' | 'ready';
  code: OwnCode | null;
  /** The code in groups of four. */
  shown: string;
  left: string;
  until: string;
  busy: boolean;
  refusal: string;
}

const initial: TransferData = {
  state: 'loading',
  code: null,
  shown: '',
  left: '',
  until: '',
  busy: false,
  refusal: '',
};

Component({
  behaviors: [localized('transfer')],
  data: initial,
  methods: {
    onLoad() {
      const clock = setInterval(() => this.draw(), period);
      own(this).stop = () => clearInterval(clock);
      this.onLanguage();
      void this.start();
    },
    onUnload() {
      own(this).stop();
    },
    onLanguage() {
      void wx.setNavigationBarTitle({ title: this.data.t.title });
      this.draw();
    },
    async start() {
      await startSession();
      if (!me.get() && readOnly.get()) {
        leaveForMoved();
        return;
      }
      this.setData({ state: me.get() ? 'none' : 'visitor' });
      this.draw();
    },
    /** Shows the code that is good at the moment, and for how long. */
    draw() {
      if (!me.get()) return;
      const { t } = this.data;
      const code = ownCode();
      if (!code) {
        this.setData({ state: 'none', code: null });
        return;
      }
      this.setData({
        state: 'ready',
        code,
        shown: groupedCode(code.code),
        left: leftOf(code.expiresAt - now(), t),
        until: fill(t.until, { until: momentOf(code.expiresAt, now(), strings().dates) }),
      });
    },
    onMake() {
      void own(this).once(() => this.make());
    },
    onAgain() {
      void own(this).once(async () => {
        const { againTitle, againText, againYes } = this.data.t;
        if (await confirmed(againTitle, againText, againYes)) await this.make();
      });
    },
    async make() {
      this.setData({ busy: true, refusal: '' });
      try {
        await makeCode();
      } catch (error) {
        this.setData({ refusal: sentenceOf(error) });
      }
      this.setData({ busy: false });
      this.draw();
    },
    async onCopy() {
      await wx.setClipboardData({ data: this.data.shown });
      void wx.showToast({ title: this.data.t.copied, icon: 'none' });
    },
  },
});
