import { define, host, inside, isGone, ownerCode, reflect } from '../define';
import { pictureAddress } from '../../runtime/pictures';

const FIT: Record<string, string> = { aspectFit: 'contain', aspectFill: 'cover' };
const EDGES = /^(top|bottom|center|left|right)( (left|right))?$/;

define({
  properties: {
    ariaLabel: String,
    ariaHidden: { type: null, value: undefined },
    ariaRole: String,
    src: String,
    mode: { type: String, value: 'scaleToFill' },
    lazyLoad: Boolean,
    showMenuByLongpress: Boolean,
    webp: Boolean,
    forceHttps: Boolean,
    fadeIn: Boolean,
  },
  data: { url: '', fit: 'fill', position: '' },
  observers: {
    src(source: string) {
      const address = pictureAddress(source, ownerCode(this));
      if (typeof address === 'string') {
        this.setData({ url: address });
        return;
      }
      this.setData({ url: '' });
      address.then(
        (url) => {
          if (this.data.src === source) this.setData({ url });
        },
        (error: unknown) => this.triggerEvent('error', { errMsg: String(error) }, {}),
      );
    },
    mode(mode: string) {
      this.setData({
        fit: EDGES.test(mode) ? 'none' : (FIT[mode] ?? 'fill'),
        position: EDGES.test(mode) ? mode : '',
      });
      reflect(this, { mode });
    },
  },
  methods: {
    onLoad() {
      if (isGone(this)) return;
      const { naturalWidth: width, naturalHeight: height } = inside<HTMLImageElement>(this, 'img');
      const { style } = host(this);
      if (this.data.mode === 'widthFix') style.aspectRatio = `${width} / ${height}`;
      if (this.data.mode === 'heightFix') style.aspectRatio = `${width} / ${height}`;
      this.triggerEvent('load', { width, height }, {});
    },
    onError() {
      this.triggerEvent('error', { errMsg: `cannot load ${this.data.src}` }, {});
    },
  },
});
