import { fill } from '../../../locales/index';
import { spoken } from '../../behaviors/spoken';
import type { VeiledPicture } from '../../services/pictures';

const noneRevealed: Record<string, boolean> = {};

/**
 * Pictures that nobody should meet unprepared. A tap lifts the veil of one (event `reveal`, detail `{ fileID }`), another
 * shows it large. With `choosable` a tap chooses instead: event `choose`, detail `{ fileID }`.
 */
Component({
  behaviors: [spoken('shared')],
  properties: {
    images: { type: Array, value: [] as VeiledPicture[] },
    /** Those whose veil is lifted, by file id. */
    revealed: { type: Object, value: noneRevealed },
    choosable: Boolean,
    /** One of a size that does not ask for attention. */
    small: Boolean,
    /** File ids. */
    chosen: { type: Array, value: [] as string[] },
  },
  data: { tiles: [] as (VeiledPicture & { open: boolean; on: boolean; label: string })[] },
  observers: {
    'images, revealed, choosable, chosen, t': function () {
      const { images, revealed, choosable, chosen, t } = this.data;
      const labelOf = (open: boolean) =>
        choosable ? t.pictureRefuse : open ? t.pictureOpen : t.pictureVeiled;
      this.setData({
        tiles: images.map((image, index) => {
          const open = revealed[image.fileID] === true;
          return {
            ...image,
            open,
            on: choosable && chosen.includes(image.fileID),
            label: fill(labelOf(open), { n: index + 1 }),
          };
        }),
      });
    },
  },
  methods: {
    onTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string };
      const { choosable, revealed } = this.data;
      if (choosable) this.triggerEvent('choose', { fileID: id });
      else if (revealed[id]) void wx.previewImage({ current: id, urls: [id] });
      else this.triggerEvent('reveal', { fileID: id });
    },
  },
});
