import { now } from '../../../platform/clock';
import { kept } from '../../../platform/kept';
import { spoken } from '../../behaviors/spoken';
import { clockOf } from '../../services/clock';
import { everyMoment } from '../../services/ticker';

const ticking = kept(() => ({ stop: () => {} }));

/** How long until something runs out, or since it did; goes on by itself. */
Component({
  behaviors: [spoken('shared')],
  properties: {
    /** ms */
    due: Number,
    /** On the desk, where it is read from afar. */
    large: Boolean,
  },
  data: { text: '', tone: 'quiet' },
  observers: {
    'due, t': function () {
      this.draw(now());
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
      const { text, tone } = clockOf(this.data.due, at, this.data.t.clock);
      if (text !== this.data.text || tone !== this.data.tone) this.setData({ text, tone });
    },
  },
});
