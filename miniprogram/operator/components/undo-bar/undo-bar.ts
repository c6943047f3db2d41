import { fill } from '../../../locales/index';
import { now } from '../../../platform/clock';
import { kept } from '../../../platform/kept';
import { sentenceOf } from '../../../services/call';
import { once } from '../../../services/once';
import { spoken } from '../../behaviors/spoken';
import { lastDecision, OFFERED, takeBack } from '../../services/decided';

const own = kept(() => ({ once: once(), stop: () => {}, timer: 0 }));

/** Offers for a moment to take back what was decided last, wherever one is by then. Event `undone`. */
Component({
  behaviors: [spoken('shared')],
  properties: {
    /** Above a bar at the bottom edge. */
    raised: Boolean,
  },
  data: { text: '' },
  lifetimes: {
    attached() {
      own(this).stop = lastDecision.watch(() => this.draw());
      this.draw();
    },
    detached() {
      own(this).stop();
      clearTimeout(own(this).timer);
    },
  },
  methods: {
    draw() {
      const last = lastDecision.get();
      const left = last ? last.at + OFFERED - now() : 0;
      const { t } = this.data;
      this.setData({ text: last && left > 0 ? fill(t.decided, { outcome: t.outcomes[last.outcome] }) : '' });
      clearTimeout(own(this).timer);
      if (left > 0) own(this).timer = setTimeout(() => this.setData({ text: '' }), left);
    },
    onUndo() {
      const last = lastDecision.get();
      if (!last) return;
      void own(this).once(async () => {
        try {
          await takeBack(last.decisionId, this.data.t.undoReason);
          void wx.showToast({ title: this.data.t.undone, icon: 'none' });
          this.triggerEvent('undone');
        } catch (error) {
          void wx.showToast({ title: sentenceOf(error), icon: 'none' });
        }
      });
    },
  },
});
