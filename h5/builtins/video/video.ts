import { pictureAddress } from '../../runtime/pictures';
import { accessible } from '../accessible';
import { define, inside, ownerCode } from '../define';

define({
  behaviors: [accessible],
  properties: {
    src: String,
    poster: String,
    controls: { type: Boolean, value: true },
    autoplay: Boolean,
    loop: Boolean,
    muted: Boolean,
    initialTime: Number,
    objectFit: { type: String, value: 'contain' },
    showCenterPlayBtn: Boolean,
    title: String,
  },
  observers: {
    src(source: string) {
      void Promise.resolve(pictureAddress(source, ownerCode(this))).then((address) => {
        inside<HTMLVideoElement>(this, 'video').src = address;
      });
    },
    muted(muted: boolean) {
      inside<HTMLVideoElement>(this, 'video').muted = muted;
    },
  },
  methods: {
    on(event: { type: string }) {
      const { currentTime, duration } = inside<HTMLVideoElement>(this, 'video');
      this.triggerEvent(event.type, { currentTime, duration }, {});
    },
  },
});
