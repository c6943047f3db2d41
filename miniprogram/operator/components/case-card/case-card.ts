import type { QueueItem } from '../../../../cloudfunctions/common/moderation/views';
import { now } from '../../../platform/clock';
import { open } from '../../../platform/navigate';
import { spoken } from '../../behaviors/spoken';
import { countsOf, excerptOf, harmOf, holderOf } from '../../services/case-line';

/** A case in a list. A tap opens it. */
Component({
  behaviors: [spoken('shared')],
  properties: {
    item: { type: Object, value: {} as QueueItem },
    /** Of the queue it stands in: where to go on after it is decided. */
    from: { type: String, value: 'all' },
  },
  data: { excerpt: '', counts: '', holder: '', harm: '' },
  observers: {
    'item, t': function (item: QueueItem) {
      if (!item.caseId) return;
      const { t, c } = this.data;
      this.setData({
        excerpt: excerptOf(item, t),
        counts: countsOf(item, t),
        holder: holderOf(item, now(), t, c.gone),
        harm: harmOf(item, t),
      });
    },
  },
  methods: {
    onOpen() {
      const { item, from } = this.data;
      open(`/operator/pages/case/case?id=${item.caseId}&lane=${from}`);
    },
  },
});
