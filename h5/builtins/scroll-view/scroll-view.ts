import { accessible } from '../accessible';
import { define, host, reflect } from '../define';

define({
  behaviors: [accessible],
  properties: {
    scrollX: Boolean,
    scrollY: Boolean,
    scrollTop: { type: Number, value: 0 },
    scrollLeft: { type: Number, value: 0 },
    scrollIntoView: String,
    scrollWithAnimation: Boolean,
    upperThreshold: { type: Number, value: 50 },
    lowerThreshold: { type: Number, value: 50 },
    enableFlex: Boolean,
    enhanced: Boolean,
    showScrollbar: { type: Boolean, value: true },
    enableBackToTop: Boolean,
    enablePassive: Boolean,
    bounces: { type: Boolean, value: true },
    fastDeceleration: Boolean,
    pagingEnabled: Boolean,
    scrollAnchoring: Boolean,
    refresherEnabled: Boolean,
    refresherTriggered: Boolean,
    refresherThreshold: Number,
    refresherDefaultStyle: String,
    refresherBackground: String,
    usingSticky: Boolean,
    type: String,
  },
  observers: {
    'scrollX, scrollY, enableFlex, showScrollbar, pagingEnabled'() {
      const { scrollX, scrollY, enableFlex, showScrollbar, pagingEnabled } = this.data;
      reflect(this, {
        'scroll-x': scrollX,
        'scroll-y': scrollY,
        'enable-flex': enableFlex,
        'hide-scrollbar': !showScrollbar,
        'paging-enabled': pagingEnabled,
      });
    },
    scrollTop(top: number) {
      this.scrollTo({ top });
    },
    scrollLeft(left: number) {
      this.scrollTo({ left });
    },
    scrollIntoView(id: string) {
      if (id) queueMicrotask(() => this.showElement(id));
    },
  },
  lifetimes: {
    attached() {
      const element = host(this);
      if (this.data.scrollX || this.data.scrollY) reflect(this, { tabindex: '0' });
      let position = { top: element.scrollTop, left: element.scrollLeft };
      let near = { upper: true, lower: false };
      element.addEventListener(
        'scroll',
        () => {
          const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = element;
          const vertical = this.data.scrollY;
          const before = vertical ? scrollTop : scrollLeft;
          const after = vertical
            ? scrollHeight - scrollTop - clientHeight
            : scrollWidth - scrollLeft - clientWidth;
          const delta = { deltaX: position.left - scrollLeft, deltaY: position.top - scrollTop };
          position = { top: scrollTop, left: scrollLeft };
          this.triggerEvent('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, ...delta }, {});
          const now = { upper: before <= this.data.upperThreshold, lower: after <= this.data.lowerThreshold };
          if (now.upper && !near.upper) this.edge('scrolltoupper', vertical ? 'top' : 'left');
          if (now.lower && !near.lower) this.edge('scrolltolower', vertical ? 'bottom' : 'right');
          near = now;
        },
        { passive: true },
      );
    },
  },
  methods: {
    edge(name: string, direction: string) {
      this.triggerEvent(name, { direction }, {});
    },
    scrollTo(options: { top?: number; left?: number }) {
      const behavior = this.data.scrollWithAnimation ? 'smooth' : 'auto';
      host(this).scrollTo({ ...options, behavior });
    },
    showElement(id: string) {
      const found = host(this).querySelector(`[id$="--${CSS.escape(id)}"]`);
      if (!found) return;
      const element = host(this);
      const from = element.getBoundingClientRect();
      const to = found.getBoundingClientRect();
      this.scrollTo({
        top: element.scrollTop + to.top - from.top,
        left: element.scrollLeft + to.left - from.left,
      });
    },
  },
});
