import { accessible } from '../accessible';
import { define, reflect } from '../define';
import { services } from '../services';

define({
  behaviors: [accessible],
  properties: {
    url: String,
    openType: { type: String, value: 'navigate' },
    delta: { type: Number, value: 1 },
    target: String,
    hoverClass: { type: String, value: 'navigator-hover' },
    hoverStopPropagation: Boolean,
    hoverStartTime: Number,
    hoverStayTime: Number,
  },
  observers: {
    hoverClass(name: string) {
      reflect(this, { 'hover-class': name });
    },
  },
  lifetimes: {
    attached() {
      reflect(this, { role: 'link', tabindex: '0' });
      this._$.addListener('tap', () => {
        const { openType, url, delta } = this.data;
        services().navigate(openType as Parameters<ReturnType<typeof services>['navigate']>[0], url, delta);
      });
    },
  },
});
