/** One of the icons listed in scripts/icons.ts, in the colour of the text around it. */
Component({
  properties: {
    name: String,
    /** A CSS length. */
    size: { type: String, value: '40rpx' },
  },
});
