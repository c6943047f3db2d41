import { define, host, inside, type Instance } from '../define';

const contents = new WeakMap<Instance, HTMLElement>();

// What it holds is drawn over the whole page, outside whatever scrolls or clips around it. Only the inner element
// moves: the component's own must stay where its template put it.
define({
  properties: { enable: { type: Boolean, value: true } },
  lifetimes: {
    attached() {
      const content = inside(this, '[portal]');
      contents.set(this, content);
      if (this.data.enable) host(this).closest('wx-page')?.append(content);
    },
    detached() {
      contents.get(this)?.remove();
    },
  },
});
