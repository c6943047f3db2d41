import { spoken } from '../../behaviors/spoken';
import type { RefundCard } from '../../services/refund-card';

/** A refund: why, how much, what was said and what came of it. */
Component({
  behaviors: [spoken('order')],
  properties: { view: { type: Object, value: {} as RefundCard } },
  methods: {
    onPreview({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { current } = currentTarget.dataset as { current: string };
      void wx.previewImage({ current, urls: this.data.view.images });
    },
  },
});
