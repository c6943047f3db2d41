import { localized } from '../../behaviors/localized';

/** The foot of an endless list. Event `retry`: the person wants the part that failed. */
Component({
  behaviors: [localized('common')],
  properties: {
    /** `idle` (more to come), `loading`, `failed` or `end`. */
    state: { type: String, value: 'idle' },
  },
  methods: {
    onRetry() {
      this.triggerEvent('retry');
    },
  },
});
