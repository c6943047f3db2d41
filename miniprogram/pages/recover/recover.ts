import type { Recovered } from '../../../cloudfunctions/register/contract';
import { localized } from '../../behaviors/localized';
import { fill, strings } from '../../locales/index';
import { kept } from '../../platform/kept';
import { leaveForMoved } from '../../platform/navigate';
import { CallError, sentenceOf } from '../../services/call';
import { monthOf } from '../../services/format';
import { once } from '../../services/once';
import { bindPhone, lookFor, takeBack, type Way } from '../../services/recover';
import { readOnly } from '../../services/serving';
import { me, startSession } from '../../services/session';
import { handedCode } from '../../services/transfer';
import { cleanCode, groupedCode, isCode } from '../../services/transfer-code';

interface Work {
  once: ReturnType<typeof once>;
  way: Way;
  account: Recovered['account'] | null;
}

const own = kept((): Work => ({ once: once(), way: { by: 'phone' }, account: null }));

interface RecoverData {
  /** `form`: how to look. `found`: whose it is. `done`: it is theirs. */
  state: 'loading' | 'visitor' | 'form' | 'found' | 'done';
  /** As it was typed. */
  code: string;
  /** The code came from the other mini program. */
  handed: boolean;
  busy: '' | Way['by'] | 'confirm';
  /** What went wrong, under the way it belongs to. */
  problems: { phone: string; code: string; confirm: string };
  nickname: string;
  since: string;
  canScan: boolean;
}

const noProblems = { phone: '', code: '', confirm: '' };
const initial: RecoverData = {
  state: 'loading',
  code: '',
  handed: false,
  busy: '',
  problems: noProblems,
  nickname: '',
  since: '',
  canScan: false,
};

/** What to tell: the field that is wrong, if one is named. */
function problemOf(error: unknown): string {
  const [field] = error instanceof CallError ? Object.values(error.fields) : [];
  return field ?? sentenceOf(error);
}

Component({
  behaviors: [localized('recover')],
  data: initial,
  methods: {
    onLoad() {
      this.setData({ canScan: wx.canIUse('scanCode') });
      this.onLanguage();
      void this.start();
    },
    onLanguage() {
      const { t } = this.data;
      void wx.setNavigationBarTitle({ title: t.title });
      const { account } = own(this);
      if (!account) return;
      const since = fill(t.since, { month: monthOf(account.since, strings().dates) });
      this.setData({ nickname: account.nickname, since });
    },
    async start() {
      await startSession();
      if (!me.get() && readOnly.get()) {
        leaveForMoved();
        return;
      }
      const code = handedCode.get();
      this.setData({
        state: me.get() ? 'form' : 'visitor',
        code: groupedCode(code),
        handed: code !== '',
      });
    },
    say(title: string) {
      void wx.showToast({ title, icon: 'none' });
    },
    onCode({ detail }: WechatMiniprogram.Input) {
      this.setData({ code: detail.value, handed: false, problems: noProblems });
    },
    /** Takes a code from a text, or says that there is none in it. */
    put(text: string, otherwise: string) {
      const code = cleanCode(text);
      if (isCode(code)) this.setData({ code: groupedCode(code), handed: false, problems: noProblems });
      else this.say(otherwise);
    },
    async onPaste() {
      const { data } = await wx.getClipboardData().catch(() => ({ data: '' }));
      this.put(data, this.data.t.pasteNone);
    },
    async onScan() {
      const { scanFailed } = this.data.t;
      const result = await wx.scanCode({ scanType: ['qrCode'] }).then(
        (scanned) => scanned.result,
        (failure: unknown) => {
          const { errMsg = '' } = failure as { errMsg?: string };
          return errMsg.includes('cancel') ? null : '';
        },
      );
      if (result !== null) this.put(result, scanFailed);
    },
    onPhoneNumber({ detail }: WechatMiniprogram.CustomEvent<{ code?: string }>) {
      const { code } = detail;
      if (!code) this.setData({ problems: { ...noProblems, phone: this.data.t.phoneDeclined } });
      else void this.look({ by: 'phone' }, () => bindPhone(code));
    },
    onLookByCode() {
      const code = cleanCode(this.data.code);
      if (isCode(code)) void this.look({ by: 'code', code });
      else this.setData({ problems: { ...noProblems, code: this.data.t.errors.code } });
    },
    /** Shows whose account it is; nothing changes hands yet. */
    async look(way: Way, before?: () => Promise<void>) {
      await own(this).once(async () => {
        this.setData({ busy: way.by, problems: noProblems });
        try {
          await before?.();
          const { account } = await lookFor(way);
          Object.assign(own(this), { way, account });
          this.onLanguage();
          this.setData({ state: 'found' });
          void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
        } catch (error) {
          this.setData({ problems: { ...noProblems, [way.by]: problemOf(error) } });
        }
        this.setData({ busy: '' });
      });
    },
    onYes() {
      void own(this).once(async () => {
        this.setData({ busy: 'confirm', problems: noProblems });
        try {
          await takeBack(own(this).way);
          handedCode.set('');
          this.setData({ state: 'done', nickname: me.get()?.nickname ?? '' });
        } catch (error) {
          this.setData({ problems: { ...noProblems, confirm: problemOf(error) } });
        }
        this.setData({ busy: '' });
      });
    },
    onNo() {
      own(this).account = null;
      this.setData({ state: 'form', problems: noProblems });
    },
    onDone() {
      void wx.switchTab({ url: '/pages/me/me' });
    },
  },
});
