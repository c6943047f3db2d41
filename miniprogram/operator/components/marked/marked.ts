import { spoken } from '../../behaviors/spoken';
import type { MarkedSegment } from '../../services/marks';

/** A text with its banned words marked. With `choosable` a tap on one: event `word`, detail `{ text }`. */
Component({
  behaviors: [spoken('shared')],
  properties: {
    segments: { type: Array, value: [] as MarkedSegment[] },
    /** As a title. */
    strong: Boolean,
    choosable: Boolean,
  },
  methods: {
    onWord({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { text } = currentTarget.dataset as { text: string };
      if (this.data.choosable) this.triggerEvent('word', { text });
    },
  },
});
