import { open } from '../../platform/navigate';

/** A line of a list that leads somewhere: to the page `to`, or, without one, to what the event `press` does. */
Component({
  properties: {
    /** One of scripts/icons.ts. */
    icon: String,
    title: String,
    /** A second, quiet line. */
    text: String,
    to: String,
    /** A dot before the second line: `good`, `soon` or `bad`; none when empty. */
    dot: String,
    /** In the colour of what cannot be undone. */
    danger: Boolean,
    /** Without a line below. */
    last: Boolean,
  },
  methods: {
    onPress() {
      if (this.data.to) open(this.data.to);
      else this.triggerEvent('press');
    },
  },
});
