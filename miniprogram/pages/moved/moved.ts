import { localized } from '../../behaviors/localized';
import { goHome, leave } from '../../platform/navigate';
import { canOpenAddress, openAddress } from '../../platform/web-address';
import { call, sentenceOf } from '../../services/call';
import { knownWay, learnMoved, readOnly } from '../../services/serving';
import { codeAlong } from '../../services/transfer';
import { mayHaveTyped, samePlace } from './same-place';

/** The epoch in which both environments are as they were set up: the standby has never served. */
const firstEpoch = 1;

interface MovedData {
  /** `here`: people are served in this one after all. */
  state: 'loading' | 'moved' | 'here' | 'failed';
  sentence: string;
  /** This one never served: nobody has moved, they are in the wrong place. */
  standby: boolean;
  /** Of the mini program that serves, where this one can open it; empty else. */
  appid: string;
  url: string;
  /** Whether an address can be opened from here, and not only copied. */
  openable: boolean;
  /** The page below may have something typed on it. */
  typed: boolean;
}

const initial: MovedData = {
  state: 'loading',
  sentence: '',
  standby: false,
  appid: '',
  url: '',
  openable: canOpenAddress(),
  typed: false,
};

Component({
  behaviors: [localized('moved')],
  data: initial,
  methods: {
    onLoad() {
      this.setData({ typed: mayHaveTyped(getCurrentPages()) });
      if (readOnly.get()) this.show();
      this.onLanguage();
      void this.load();
    },
    onLanguage() {
      const { t, standby } = this.data;
      void wx.setNavigationBarTitle({ title: standby ? t.titleStandby : t.title });
    },
    /** Shows the way as far as it is known. */
    show() {
      const { appid, url } = knownWay();
      const can = wx.canIUse('navigateToMiniProgram');
      this.setData({ state: 'moved', appid: can ? (appid ?? '') : '', url: url ?? '' });
    },
    async load() {
      try {
        const { role, epoch, serving, doorUrl } = await call('browse', 'status', {});
        readOnly.set(role === 'standby');
        if (role === 'primary') {
          this.setData({ state: 'here' });
          return;
        }
        learnMoved({ appid: serving?.appid ?? null, url: doorUrl });
        this.setData({ standby: epoch === firstEpoch });
        this.show();
        this.onLanguage();
      } catch (error) {
        if (this.data.state === 'loading') this.setData({ state: 'failed', sentence: sentenceOf(error) });
      }
    },
    onRetry() {
      this.setData({ state: 'loading' });
      void this.load();
    },
    onGo() {
      const { appid, t } = this.data;
      wx.navigateToMiniProgram({
        appId: appid,
        path: samePlace(getCurrentPages()),
        extraData: codeAlong(),
        fail: ({ errMsg }) => {
          // Who would rather not is not told that it failed.
          if (!errMsg.includes('cancel')) void wx.showToast({ title: t.failed, icon: 'none' });
        },
      });
    },
    async onCopy() {
      await wx.setClipboardData({ data: this.data.url });
      void wx.showToast({ title: this.data.t.copied, icon: 'none' });
    },
    onOpen() {
      openAddress(this.data.url);
    },
    onStay() {
      leave();
    },
    onHome() {
      goHome();
    },
  },
});
