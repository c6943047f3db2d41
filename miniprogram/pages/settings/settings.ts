import type { Me } from '../../../cloudfunctions/register/contract';
import { localized } from '../../behaviors/localized';
import { fill, type Strings } from '../../locales/index';
import { kept } from '../../platform/kept';
import {
  appearance,
  chooseAppearance,
  chooseLanguage,
  language,
  type Appearance,
  type Language,
} from '../../platform/preferences';
import { call, sentenceOf } from '../../services/call';
import { once } from '../../services/once';
import { me, startSession } from '../../services/session';

const own = kept(() => ({ once: once(), stop: () => {} }));

/** Each in its own words, so that whoever cannot read the page still finds theirs. */
const languages = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'English' },
] as const;

const appearances = ['system', 'light', 'dark'] as const;

/** The released version; WeChat knows none of a build that is being developed or tried. */
function versionText({ version, versionDevelopment }: Strings['settings']): string {
  const released = wx.getAccountInfoSync().miniProgram.version;
  return released ? fill(version, { version: released }) : versionDevelopment;
}

Component({
  behaviors: [localized('settings')],
  data: {
    languages,
    language: language.get(),
    appearances: [] as { value: Appearance; label: string }[],
    appearance: appearance.get(),
    signedIn: false,
    blocked: [] as Me['blocked'],
    version: '',
  },
  methods: {
    onLoad() {
      own(this).stop = me.watch(() => this.draw());
      this.onLanguage();
      void startSession();
    },
    onUnload() {
      own(this).stop();
    },
    onLanguage() {
      const { t } = this.data;
      void wx.setNavigationBarTitle({ title: t.title });
      this.setData({
        language: language.get(),
        appearances: appearances.map((value) => ({ value, label: t.appearances[value] })),
        version: versionText(t),
      });
      this.draw();
    },
    draw() {
      const person = me.get();
      this.setData({ signedIn: person !== null, blocked: person?.blocked ?? [] });
    },
    onChooseLanguage({ detail }: WechatMiniprogram.CustomEvent<{ value: Language }>) {
      chooseLanguage(detail.value);
    },
    onChooseAppearance({ detail }: WechatMiniprogram.CustomEvent<{ value: Appearance }>) {
      chooseAppearance(detail.value);
      this.setData({ appearance: detail.value });
    },
    onUnblock({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string };
      void own(this).once(async () => {
        try {
          const answer = await call('register', 'unblock', { userId: id });
          me.set(answer.me);
          void wx.showToast({ title: this.data.t.unblocked, icon: 'none' });
        } catch (error) {
          void wx.showToast({ title: sentenceOf(error), icon: 'none' });
        }
      });
    },
  },
});
