import type { CaseView } from '../../../../../cloudfunctions/common/moderation/views';
import { fill } from '../../../../locales/index';
import { now } from '../../../../platform/clock';
import { kept } from '../../../../platform/kept';
import { spoken } from '../../../behaviors/spoken';
import { texts } from '../../../locales/index';
import { lengthText } from '../../../services/clock';
import { explainSupport } from '../../../services/gate';
import { everyMoment } from '../../../services/ticker';
import { stepOf, type Step } from '../facts';

/** A lease that is nearly over, ms. */
const SHORT = 3 * 60_000;

const ticking = kept(() => ({ stop: () => {} }));

/**
 * The bar at the bottom edge of a case: the one thing that can be done now, which changes as leases run out. Events:
 * `take` (also for longer), `release`, `decide`, `bulk`, `next`.
 */
Component({
  behaviors: [spoken('case')],
  properties: {
    item: { type: null, value: null as CaseView | null },
    /** Whether the person may decide. */
    decides: Boolean,
    /** How many other cases are to be decided along with it. */
    selected: Number,
    busy: Boolean,
  },
  data: { step: '', leaseText: '', leaseShort: false, bulkText: '' },
  observers: {
    'item, decides, t': function () {
      this.draw(now());
    },
    'selected, t': function (selected: number) {
      this.setData({ bulkText: fill(this.data.t.bulk, { n: selected + 1 }) });
    },
  },
  lifetimes: {
    attached() {
      ticking(this).stop = everyMoment((at) => this.draw(at));
    },
    detached() {
      ticking(this).stop();
    },
  },
  methods: {
    draw(at: number) {
      const { item, decides, t, c } = this.data;
      if (!item) return;
      const step = stepOf(item, decides, at);
      const left = item.lease ? item.lease.until - at : 0;
      const clock = lengthText(left, texts().shared.clock);
      const leaseTexts: Partial<Record<Step, string>> = {
        decide: fill(t.leaseLeft, { t: clock }),
        wait: fill(t.heldBy, { name: item.lease?.operator.nickname || c.gone, t: clock }),
        take: item.lease?.mine ? t.leaseOver : '',
        excluded: t.excluded,
        next: t.closed,
      };
      this.setData({
        step,
        leaseText: leaseTexts[step] ?? '',
        leaseShort: step === 'decide' && left < SHORT,
      });
    },
    onTake() {
      this.triggerEvent('take');
    },
    onRelease() {
      this.triggerEvent('release');
    },
    onDecide() {
      this.triggerEvent('decide');
    },
    onBulk() {
      this.triggerEvent('bulk');
    },
    onNext() {
      this.triggerEvent('next');
    },
    onSupport() {
      void explainSupport();
    },
  },
});
