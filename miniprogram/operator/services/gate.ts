import { CallError, sentenceOf } from '../../services/call';
import { me, startSession } from '../../services/session';
import { texts } from '../locales/index';

/** Why a page of the desk has nothing to show: it is not for this person, it is not there, or it did not load. */
export type Refusal = 'closed' | 'missing' | 'failed';

/** What a page shows instead of its content after `error`. */
export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof CallError)) return 'failed';
  if (['FORBIDDEN', 'UNAUTHENTICATED', 'SESSION_REQUIRED'].includes(error.code)) return 'closed';
  return ['NOT_FOUND', 'INVALID_INPUT'].includes(error.code) ? 'missing' : 'failed';
}

export type Role = 'moderator' | 'support' | 'admin' | null;

/** What the person may do here; null for who is no operator, or not known yet. */
export async function ownRole(): Promise<Role> {
  await startSession();
  return me.get()?.role ?? null;
}

/** Whether a role may decide, and not only look. */
export function mayDecide(role: Role): boolean {
  return role === 'moderator' || role === 'admin';
}

/** Tells somebody of the support role, kindly, why a button does nothing. */
export async function explainSupport(): Promise<void> {
  const { supportTitle, supportText, understood } = texts().shared;
  await wx.showModal({
    title: supportTitle,
    content: supportText,
    showCancel: false,
    confirmText: understood,
  });
}

/** A sentence from the person, for the log; null when they would rather not. */
export async function askReason(title: string, hint: string): Promise<string | null> {
  const { reasonShort } = texts().shared;
  const { confirm, content } = await wx.showModal({ title, editable: true, placeholderText: hint });
  if (!confirm) return null;
  const reason = content.trim();
  if (Array.from(reason).length >= 2) return reason;
  void wx.showToast({ title: reasonShort, icon: 'none' });
  return null;
}

/** What to tell about anything that was thrown: the field that is wrong, if one is named. */
export function problemText(error: unknown): string {
  const [field] = error instanceof CallError ? Object.values(error.fields) : [];
  return field ?? sentenceOf(error);
}
