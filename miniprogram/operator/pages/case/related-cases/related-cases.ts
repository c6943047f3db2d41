import { spoken } from '../../../behaviors/spoken';
import { toggled } from '../../../services/pictures';
import type { RelatedRow } from '../case-view';

const noneRevealed: Record<string, boolean> = {};

/** Cases that may be decided along with the one in front. Event `select`, detail `{ selected }`: their ids. */
Component({
  behaviors: [spoken('case')],
  properties: {
    rows: { type: Array, value: [] as RelatedRow[] },
    revealed: { type: Object, value: noneRevealed },
  },
  data: { selected: [] as string[], isSelected: noneRevealed },
  observers: {
    /** A case that is related no more is not decided along. */
    rows(rows: RelatedRow[]) {
      const { selected } = this.data;
      const still = selected.filter((id) => rows.some(({ caseId }) => caseId === id));
      if (still.length !== selected.length) this.select(still);
    },
  },
  methods: {
    select(selected: string[]) {
      this.setData({ selected, isSelected: Object.fromEntries(selected.map((id) => [id, true])) });
      this.triggerEvent('select', { selected });
    },
    onSelect({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string };
      this.select(toggled(this.data.selected, id));
    },
    onSelectAll() {
      const { rows, selected } = this.data;
      this.select(selected.length === rows.length ? [] : rows.map(({ caseId }) => caseId));
    },
    onReveal({ detail }: WechatMiniprogram.CustomEvent<{ fileID: string }>) {
      this.triggerEvent('reveal', detail);
    },
    /** Keeps a tap on a picture from choosing what it stands in. */
    onNothing() {},
  },
});
