import { say } from '../../words';
import { api } from '../api';
import { openDialog } from './dialog';

interface ModalOptions {
  title?: string;
  content?: string;
  showCancel?: boolean;
  cancelText?: string;
  cancelColor?: string;
  confirmText?: string;
  confirmColor?: string;
  editable?: boolean;
  placeholderText?: string;
}

interface ModalAnswer {
  confirm: boolean;
  cancel: boolean;
  content?: string;
}

/** `wx.showModal`. */
export function modalApis(overlays: HTMLElement) {
  return {
    showModal: api('showModal', (options: ModalOptions) =>
      openDialog<ModalAnswer>(
        overlays,
        {
          className: 'mp-modal',
          label: options.title ?? options.content ?? '',
          dismissed: { confirm: false, cancel: true },
          noEscape: options.showCancel === false,
        },
        (box, close) => fill(box, options, close),
      ),
    ),
  };
}

function fill(box: HTMLElement, options: ModalOptions, close: (answer: ModalAnswer) => void): void {
  if (options.title) box.append(element('h2', options.title));
  const input = document.createElement('textarea');
  if (options.editable) {
    input.value = options.content ?? '';
    input.placeholder = options.placeholderText ?? '';
    input.setAttribute('aria-label', options.title ?? options.placeholderText ?? '');
    input.autofocus = true;
    box.append(input);
  } else if (options.content) box.append(element('p', options.content));
  const buttons = document.createElement('div');
  buttons.className = 'mp-modal-buttons';
  if (options.showCancel !== false) {
    const cancel = element('button', options.cancelText ?? say('cancel'));
    cancel.style.color = options.cancelColor ?? '';
    cancel.addEventListener('click', () => close({ confirm: false, cancel: true }));
    buttons.append(cancel);
  }
  const confirm = element('button', options.confirmText ?? say('ok'));
  confirm.className = 'mp-confirm';
  confirm.style.color = options.confirmColor ?? '';
  confirm.addEventListener('click', () =>
    close({ confirm: true, cancel: false, ...(options.editable && { content: input.value }) }),
  );
  buttons.append(confirm);
  box.append(buttons);
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
