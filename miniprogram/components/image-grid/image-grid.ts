import type { ImageView } from '../../../cloudfunctions/common/posts/views';
import { localized } from '../../behaviors/localized';
import { strings } from '../../locales/index';
import { columnsFor, tiles, type Tile } from './grid';

/** The pictures of a post. A tap shows them large. */
Component({
  behaviors: [localized('parts')],
  properties: {
    images: { type: Array, value: [] as ImageView[] },
    /** The sign on a picture that has not loaded. */
    icon: { type: String, value: 'photo' },
  },
  data: { tiles: [] as Tile[], columns: 1 },
  observers: {
    'images, t': function (images: ImageView[]) {
      this.setData({ tiles: tiles(images, strings()), columns: columnsFor(images.length) });
    },
  },
  methods: {
    onPreview(event: WechatMiniprogram.TouchEvent) {
      const { current } = event.currentTarget.dataset as { current: string };
      void wx.previewImage({ current, urls: this.data.tiles.map(({ fileID }) => fileID) });
    },
  },
});
