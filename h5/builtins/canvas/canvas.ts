import { accessible } from '../accessible';
import { define, inside } from '../define';

define({
  behaviors: [accessible],
  properties: { type: { type: String, value: '2d' }, canvasId: String, disableScroll: Boolean },
  lifetimes: {
    ready() {
      if (this.data.type === '2d') return;
      const { type } = this.data;
      this.triggerEvent('error', { errMsg: `<canvas type="${type}"> is not supported in the browser` }, {});
    },
  },
  methods: {
    /** The real canvas: what `SelectorQuery.node()` answers. */
    node(): HTMLCanvasElement {
      return inside<HTMLCanvasElement>(this, 'canvas');
    },
  },
});
