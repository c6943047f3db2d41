import { localized } from '../../behaviors/localized';
import { fill } from '../../locales/index';
import { kept } from '../../platform/kept';
import { leave, open } from '../../platform/navigate';
import { call, sentenceOf } from '../../services/call';
import { hasConsented, settleConsent } from '../../services/consent';
import { once } from '../../services/once';
import {
  answerPrivacyAuthorization,
  authorizationNeeded,
  guardsPrivacy,
} from '../../services/privacy-authorization';
import { me, mustAgree, startSession } from '../../services/session';

const documents = ['privacy', 'rules'] as const;
const agreeButton = 'agree';

const own = kept(() => ({ once: once(), stop: () => {} }));

Component({
  behaviors: [localized('privacy')],
  data: {
    agreeButton,
    /** Whether WeChat wants to see its own kind of button pressed. */
    guarded: false,
    canContact: false,
    version: '',
    /** `ask`: the person has to decide. `agreed`: they have. `none`: there is nobody to ask. */
    state: 'none',
    /** Whether somebody opened the page to ask, rather than to read. */
    asking: false,
    busy: false,
    sentence: '',
  },
  methods: {
    onLoad(query: { ask?: string }) {
      this.setData({
        asking: query.ask === '1',
        guarded: guardsPrivacy(),
        canContact: wx.canIUse('openPrivacyContract'),
      });
      own(this).stop = me.watch(() => this.draw());
      this.onLanguage();
      void startSession();
    },
    onUnload() {
      own(this).stop();
      answerPrivacyAuthorization(null);
      const person = me.get();
      settleConsent(person !== null && hasConsented(person));
    },
    onLanguage() {
      void wx.setNavigationBarTitle({ title: this.data.t.title });
      this.draw();
    },
    draw() {
      const person = me.get();
      const settled = person !== null && hasConsented(person) && !authorizationNeeded.get();
      this.setData({
        state: settled ? 'agreed' : person || authorizationNeeded.get() ? 'ask' : 'none',
        version: person ? fill(this.data.t.version, { version: person.required.privacy }) : '',
      });
    },
    onRules() {
      open('/pages/rules/rules');
    },
    onOfficial() {
      wx.openPrivacyContract({ fail: ({ errMsg }) => void wx.showToast({ title: errMsg, icon: 'none' }) });
    },
    onNotNow() {
      leave();
    },
    onAgree() {
      void own(this).once(async () => {
        this.setData({ busy: true, sentence: '' });
        try {
          await this.record();
          answerPrivacyAuthorization(agreeButton);
          if (this.data.asking) leave();
          else this.draw();
        } catch (error) {
          this.setData({ sentence: sentenceOf(error) });
        }
        this.setData({ busy: false });
      });
    },
    /** Records what has not been agreed to yet, in the version in force. */
    async record() {
      for (const document of documents) {
        const person = me.get();
        if (!person || !mustAgree(person, document)) continue;
        const version = person.required[document];
        const answer = await call('register', 'consent.record', { document, version });
        me.set(answer.me);
      }
    },
  },
});
