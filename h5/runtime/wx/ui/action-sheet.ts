import { say } from '../../words';
import { api, ApiError } from '../api';
import { openDialog } from './dialog';

interface SheetOptions {
  itemList: string[];
  itemColor?: string;
  alertText?: string;
}

/** `wx.showActionSheet`; choosing nothing fails with `cancel`. */
export function actionSheetApis(overlays: HTMLElement): object {
  return {
    showActionSheet: api('showActionSheet', async (options: SheetOptions) => {
      const label = options.alertText ?? say('choose');
      const tapIndex = await openDialog<number>(
        overlays,
        { className: 'mp-sheet', label, dismissed: -1, dismissOutside: true },
        (box, close) => {
          if (options.alertText) {
            const text = document.createElement('p');
            text.textContent = options.alertText;
            box.append(text);
          }
          options.itemList.forEach((item, index) =>
            box.append(choice(item, options.itemColor, () => close(index))),
          );
          const cancel = choice(say('cancel'), undefined, () => close(-1));
          cancel.className = 'mp-sheet-cancel';
          box.append(cancel);
        },
      );
      if (tapIndex < 0) throw new ApiError('cancel');
      return { tapIndex };
    }),
  };
}

function choice(text: string, color: string | undefined, chosen: () => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.style.color = color ?? '';
  button.addEventListener('click', chosen);
  return button;
}
