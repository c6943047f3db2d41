import { localized } from '../../behaviors/localized';
import type { RequestView } from './view';

/** A complaint or an appeal of the person's, with our answer. What stands in the slot comes last. */
Component({
  behaviors: [localized('reports')],
  properties: {
    view: { type: Object, value: {} as RequestView },
  },
  methods: {
    onPreview({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { current } = currentTarget.dataset as { current: string };
      void wx.previewImage({ current, urls: this.data.view.images });
    },
  },
});
