/** A picture that fills its frame; while it loads, and when it cannot, a soft ground with an icon. */
Component({
  properties: {
    /** A file id of cloud storage, a URL or a path. */
    src: String,
    /** One of scripts/icons.ts. */
    icon: { type: String, value: 'photo' },
    /** Height by width in percent: 75 for 4:3. */
    ratio: { type: Number, value: 75 },
    /** What it shows, for who cannot see it. */
    label: String,
  },
});
