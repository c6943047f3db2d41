import type { PersonView } from '../../../cloudfunctions/common/posts/views';
import type { Me } from '../../../cloudfunctions/register/contract';
import { localized } from '../../behaviors/localized';
import { fill, strings } from '../../locales/index';
import { now } from '../../platform/clock';
import { kept } from '../../platform/kept';
import { openDecision } from '../../platform/navigate';
import { deleteAccount } from '../../services/account';
import { sentenceOf } from '../../services/call';
import { dayText } from '../../services/day';
import { momentOf } from '../../services/format';
import { once } from '../../services/once';
import { isFresh } from '../../services/recover';
import { me, refreshSession, sanctionOf, startSession } from '../../services/session';

const own = kept(() => ({ once: once(), stop: () => {} }));

/** The person as they see themselves: also with a picture that others do not see yet. */
function viewOf({ userId, nickname, avatar }: Me, unnamed: string): PersonView {
  return {
    userId,
    nickname: nickname || unnamed,
    avatar: avatar && avatar.state !== 'refused' ? avatar.fileID : null,
  };
}

/** A mute or a ban in force, as a card says it. */
interface SanctionCard {
  decisionId: string;
  title: string;
  text: string;
}

Component({
  behaviors: [localized('me')],
  data: {
    /** `loading`, `visitor` or `ready`. */
    state: 'loading',
    person: null as PersonView | null,
    number: '',
    /** What is being reviewed, a line each. */
    waiting: [] as string[],
    /** The day the account goes; empty while it stays. */
    leaving: '',
    sanction: null as SanctionCard | null,
    operator: false,
    /** New here, so perhaps not new at all. */
    fresh: false,
  },
  methods: {
    onLoad() {
      this.onLanguage();
      own(this).stop = me.watch(() => this.draw());
      void this.recognise();
    },
    onUnload() {
      own(this).stop();
    },
    onLanguage() {
      void wx.setNavigationBarTitle({ title: this.data.t.title });
      this.draw();
    },
    async recognise() {
      if (!me.get()) this.setData({ state: 'loading' });
      await startSession();
      this.draw();
      if (!me.get()) this.setData({ state: 'visitor' });
    },
    draw() {
      const person = me.get();
      if (!person) return;
      const { t } = this.data;
      const waiting = [
        ...(person.nicknamePending ? [fill(t.namePending, { name: person.nicknamePending })] : []),
        ...(person.avatar?.state === 'pending' ? [t.avatarPending] : []),
      ];
      this.setData({
        state: 'ready',
        person: viewOf(person, t.unnamed),
        number: fill(t.number, { id: person.userId }),
        waiting,
        operator: person.role !== null,
        fresh: isFresh(person, now()),
        sanction: this.sanctionCard(person),
        leaving: person.deleteAt === null ? '' : fill(t.deleting, { date: dayText(person.deleteAt) }),
      });
    },
    /** The ban, or else the mute, in force. */
    sanctionCard(person: Me): SanctionCard | null {
      const sanction = sanctionOf(person, 'ban', now()) ?? sanctionOf(person, 'mute', now());
      if (!sanction) return null;
      const { t } = this.data;
      const { decisionId, kind, until } = sanction;
      const text = fill(t.sanctionUntil, { until: momentOf(until, now(), strings().dates) });
      return { decisionId, title: t[kind], text };
    },
    onDecision() {
      if (this.data.sanction) openDecision(this.data.sanction.decisionId);
    },
    async onPullDownRefresh() {
      await refreshSession();
      void wx.stopPullDownRefresh();
    },
    async onCopy() {
      const { person, t } = this.data;
      if (!person) return;
      await wx.setClipboardData({ data: person.userId });
      void wx.showToast({ title: t.numberCopied, icon: 'none' });
    },
    onTakeBack() {
      void own(this).once(async () => {
        try {
          await deleteAccount(true);
          void wx.showToast({ title: this.data.t.takenBack, icon: 'none' });
        } catch (error) {
          void wx.showToast({ title: sentenceOf(error), icon: 'none' });
        }
      });
    },
  },
});
