import { accessible } from '../accessible';
import { define, inside } from '../define';
import { services } from '../services';

type Column = unknown[];

define({
  behaviors: [accessible],
  properties: {
    name: String,
    mode: { type: String, value: 'selector' },
    range: { type: Array, value: [] as unknown[] },
    rangeKey: String,
    value: { type: null, value: 0 },
    start: String,
    end: String,
    fields: { type: String, value: 'day' },
    disabled: Boolean,
    headerText: String,
  },
  data: { labels: [] as string[], inputType: '' },
  observers: {
    'mode, fields'(mode: string, fields: string) {
      if (mode === 'region') throw new Error('<picker mode="region"> is not supported in the browser');
      this.setData({ inputType: mode === 'time' ? 'time' : fields === 'day' ? 'date' : 'month' });
    },
    'mode, range, rangeKey'(mode: string, range: Column | null) {
      if (mode === 'selector') this.setData({ labels: this.labelsOf(range ?? []) });
    },
    value(value: unknown) {
      if (this.data.mode === 'date' || this.data.mode === 'time') {
        inside<HTMLInputElement>(this, '[control]').value = typeof value === 'string' ? value : '';
      }
    },
  },
  methods: {
    formValue(): unknown {
      return this.data.value;
    },
    labelsOf(column: Column): string[] {
      const key = this.data.rangeKey;
      return column.map((item) => String(key ? (item as Record<string, unknown>)[key] : item));
    },
    onSelect() {
      this.changed(inside<HTMLSelectElement>(this, 'select').value);
    },
    onInput() {
      this.changed(inside<HTMLInputElement>(this, '[control]').value);
    },
    onTapColumns() {
      if (this.data.disabled) return;
      const columns = (this.data.range as Column[]).map((column) => this.labelsOf(column));
      const before = Array.isArray(this.data.value) ? (this.data.value as number[]) : columns.map(() => 0);
      const moved = (column: number, value: number): void => {
        this.triggerEvent('columnchange', { column, value }, {});
      };
      void services()
        .pickColumns(this.data.headerText, columns, before, moved)
        .then((value) => {
          if (value) this.changed(value);
          else this.triggerEvent('cancel', {}, {});
        });
    },
    changed(value: unknown) {
      this.setData({ value: value as never });
      this.triggerEvent('change', { value }, {});
    },
  },
});
