import { localized } from '../../../behaviors/localized';
import { fill } from '../../../locales/index';
import { deliver, handOver, writeText } from '../../../platform/hand-over';
import { kept } from '../../../platform/kept';
import { deleteAccount } from '../../../services/account';
import { call, sentenceOf } from '../../../services/call';
import { dayText } from '../../../services/day';
import { once } from '../../../services/once';
import { me } from '../../../services/session';
import { countOf, gather } from './export';

const own = kept(() => ({ once: once(), stop: () => {}, text: '' }));

/** A person's own data: take it along, or leave. */
Component({
  behaviors: [localized('settings')],
  data: {
    /** `idle`, `running` or `ready`. */
    exporting: 'idle',
    exportText: '',
    handOver: handOver(),
    /** When the account goes; empty while it stays. */
    leaving: '',
  },
  observers: {
    t() {
      this.draw();
    },
  },
  lifetimes: {
    attached() {
      own(this).stop = me.watch(() => this.draw());
      this.draw();
    },
    detached() {
      own(this).stop();
    },
  },
  methods: {
    draw() {
      const deleteAt = me.get()?.deleteAt ?? null;
      this.setData({
        leaving: deleteAt === null ? '' : fill(this.data.t.undoText, { date: dayText(deleteAt) }),
      });
    },
    say(title: string) {
      void wx.showToast({ title, icon: 'none' });
    },
    onExport() {
      void own(this).once(async () => {
        this.setData({ exporting: 'running', exportText: fill(this.data.t.exporting, { n: 0 }) });
        try {
          const all = await gather(
            (cursor) => call('register', 'account.export', cursor ? { cursor } : {}),
            (n) => this.setData({ exportText: fill(this.data.t.exporting, { n }) }),
          );
          own(this).text = JSON.stringify(all, null, 2);
          this.setData({
            exporting: 'ready',
            exportText: fill(this.data.t.exportReady, { n: countOf(all) }),
          });
        } catch (error) {
          this.setData({ exporting: 'idle' });
          this.say(sentenceOf(error));
        }
      });
    },
    onDeliver() {
      const { handOver: how, t } = this.data;
      if (how === 'none') return;
      void own(this).once(async () => {
        const name = `my-data-${me.get()?.userId ?? ''}.json`;
        try {
          const path = await writeText(name, own(this).text);
          if (await deliver(how, path, name)) this.say(t.exportSaved);
        } catch {
          this.say(t.exportFailed);
        }
      });
    },
    async onCopy() {
      await wx.setClipboardData({ data: own(this).text });
      this.say(this.data.t.exportCopied);
    },
    /** Asks twice: the second time what is about to be lost. */
    onDelete() {
      void own(this).once(async () => {
        const { t, c } = this.data;
        const first = await wx.showModal({
          title: t.deleteAsk,
          content: t.deleteAskText,
          confirmText: t.deleteContinue,
          cancelText: c.cancel,
        });
        if (!first.confirm) return;
        const second = await wx.showModal({
          title: t.deleteAgain,
          content: t.deleteAgainText,
          confirmText: t.deleteYes,
          cancelText: c.cancel,
          confirmColor: '#B93A27',
        });
        if (second.confirm) await this.change(false);
      });
    },
    onUndo() {
      void own(this).once(() => this.change(true));
    },
    async change(undo: boolean) {
      try {
        await deleteAccount(undo);
        const { t } = this.data;
        this.say(undo ? t.undone : fill(t.deleted, { date: dayText(me.get()?.deleteAt ?? 0) }));
      } catch (error) {
        this.say(sentenceOf(error));
      }
    },
  },
});
