import { open } from '../../platform/navigate';

/** Something that happened, as an inbox or a history shows it; leads to the page `path` if there is one. */
Component({
  properties: {
    /** One of scripts/icons.ts. */
    icon: String,
    /** `good`, `waits`, `bad` or `quiet`. */
    tone: String,
    title: String,
    text: String,
    when: String,
    path: String,
    /** What a mark beside the title means; empty for no mark. */
    mark: String,
  },
  methods: {
    onPress() {
      if (this.data.path) open(this.data.path);
    },
  },
});
