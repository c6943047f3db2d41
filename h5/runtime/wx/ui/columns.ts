import { say } from '../../words';
import { openDialog } from './dialog';

/** A sheet with a list per column; answers the chosen index of each, or `undefined`. */
export function pickColumns(
  overlays: HTMLElement,
  title: string,
  columns: readonly (readonly string[])[],
  chosen: readonly number[],
  moved: (column: number, index: number) => void,
): Promise<number[] | undefined> {
  const label = title || say('choose');
  return openDialog<number[] | undefined>(
    overlays,
    { className: 'mp-sheet', label, dismissed: undefined, dismissOutside: true },
    (box, close) => {
      const lists = columns.map((labels, at) => list(labels, chosen[at] ?? 0, (index) => moved(at, index)));
      const row = document.createElement('div');
      row.className = 'mp-columns';
      row.append(...lists);
      const done = document.createElement('button');
      done.type = 'button';
      done.textContent = say('ok');
      done.addEventListener('click', () => close(lists.map((one) => one.selectedIndex)));
      const cancel = document.createElement('button');
      cancel.type = 'button';
      cancel.className = 'mp-sheet-cancel';
      cancel.textContent = say('cancel');
      cancel.addEventListener('click', () => close(undefined));
      box.append(row, done, cancel);
    },
  );
}

function list(
  labels: readonly string[],
  selected: number,
  moved: (index: number) => void,
): HTMLSelectElement {
  const select = document.createElement('select');
  select.size = 5;
  labels.forEach((label, index) =>
    select.add(new Option(label, String(index), index === selected, index === selected)),
  );
  select.addEventListener('change', () => moved(select.selectedIndex));
  return select;
}
