import { accessible } from '../accessible';
import { define, descendants, host, reflect, type Instance } from '../define';

/** What a column tells its view. */
export interface PickerView {
  columnChanged(): void;
}

interface Column extends Instance {
  data: { index: number };
  go(index: number, byPerson: boolean): void;
}

const COLUMN = 'builtin/picker-view-column/picker-view-column';

define({
  behaviors: [accessible],
  properties: {
    value: { type: Array, value: [] as number[] },
    indicatorStyle: String,
    indicatorClass: String,
    maskStyle: String,
    maskClass: String,
    immediateChange: Boolean,
  },
  observers: {
    value() {
      queueMicrotask(() => this.place());
    },
  },
  lifetimes: {
    attached() {
      reflect(this, { role: 'group' });
    },
    ready() {
      host(this).style.setProperty('--picker-height', `${host(this).clientHeight}px`);
      this.place();
    },
  },
  methods: {
    place() {
      descendants<Column>(this, COLUMN).forEach((column, at) => column.go(this.data.value[at] ?? 0, false));
    },
    columnChanged() {
      const value = descendants<Column>(this, COLUMN).map((column) => column.data.index);
      this.triggerEvent('pickstart', {}, {});
      this.triggerEvent('change', { value }, {});
      this.triggerEvent('pickend', {}, {});
    },
  },
});
