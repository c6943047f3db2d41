import { localized } from '../../behaviors/localized';
import { openReport } from '../../platform/navigate';

/**
 * The way to complain: a small flag with its word, top right of every page, one tap from the form. It stands first in
 * the page and depends on nothing the page has to load. What stands in the slot is beside it.
 */
Component({
  behaviors: [localized('common')],
  properties: {
    /** What the page is about: `post`, `comment`, `user`, `order`, or `platform` for the app itself. */
    subjectType: { type: String, value: 'platform' },
    subjectId: { type: String, value: 'platform' },
  },
  methods: {
    onReport() {
      openReport(this.data.subjectType, this.data.subjectId);
    },
  },
});
