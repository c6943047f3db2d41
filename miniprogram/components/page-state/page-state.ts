import { localized } from '../../behaviors/localized';

/**
 * What a page shows while it has nothing to show: a skeleton, why it is empty, or what went wrong. Event `action`: the
 * one thing the person can do about it. What stands in the slot comes below.
 */
Component({
  behaviors: [localized('common')],
  properties: {
    /** `loading`, `empty` or `failed`. */
    state: { type: String, value: 'loading' },
    /** The shape of what is coming: `list`, `grid`, `post` or `lines`. */
    skeleton: { type: String, value: 'list' },
    /** One sentence. */
    text: String,
    /** The button's word; when it failed and none is given, to try again. */
    action: String,
    icon: { type: String, value: 'leaf' },
  },
  methods: {
    onAction() {
      this.triggerEvent('action');
    },
  },
});
