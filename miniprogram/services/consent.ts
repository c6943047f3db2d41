import type { Me } from '../../cloudfunctions/register/contract';
import { strings } from '../locales/index';
import { openMoved } from '../platform/navigate';
import { readOnly } from './serving';
import { me, mustAgree, startSession } from './session';

let waiting: ((agreed: boolean) => void) | undefined;

/** Whether both documents are agreed to, in the versions in force. */
export function hasConsented(person: Me): boolean {
  return !mustAgree(person, 'privacy') && !mustAgree(person, 'rules');
}

/** Whoever waits for the person's decision learns it; without anyone waiting nothing happens. */
export function settleConsent(agreed: boolean): void {
  const resolve = waiting;
  waiting = undefined;
  resolve?.(agreed);
}

/** Opens the privacy page; true when the person agreed there, false when they left without. */
function ask(): Promise<boolean> {
  settleConsent(false);
  return new Promise((resolve) => {
    waiting = resolve;
    wx.navigateTo({ url: '/pages/privacy/privacy?ask=1', fail: () => settleConsent(false) });
  });
}

/**
 * To be awaited before the first thing a person writes: a post, a comment, a profile. True at once for who has agreed
 * already; else the privacy page opens, and the answer comes when it has closed again. Without an identity it says
 * kindly to open the app in WeChat, or, where nobody can write, shows the way to where they can; and answers false.
 */
export async function ensureConsent(): Promise<boolean> {
  if (!me.get()) await startSession();
  const person = me.get();
  if (person) return hasConsented(person) || ask();
  if (readOnly.get()) {
    openMoved();
    return false;
  }
  const { visitor } = strings().common;
  await wx.showModal({
    title: visitor.title,
    content: visitor.text,
    showCancel: false,
    confirmText: visitor.understood,
  });
  return false;
}
