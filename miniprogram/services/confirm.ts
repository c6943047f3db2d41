import { strings } from '../locales/index';

/** Asks whether to go on; `confirmText` is the verb on the button. False when the person would rather not. */
export async function confirmed(title: string, content: string, confirmText: string): Promise<boolean> {
  const { cancel } = strings().common;
  const { confirm } = await wx.showModal({ title, content, confirmText, cancelText: cancel });
  return confirm;
}
