import { now } from '../platform/clock';
import { watched } from '../platform/events';
import { call } from './call';
import { me } from './session';
import { cleanCode, isCode } from './transfer-code';

const key = 'transfer';

/** A code that was made on this phone, which is the only place that still has it. */
export interface OwnCode {
  userId: string;
  code: string;
  /** ms */
  expiresAt: number;
}

/** The person's code, while it is good; null when there is none on this phone. */
export function ownCode(): OwnCode | null {
  const kept = wx.getStorageSync<Partial<OwnCode> | ''>(key) || {};
  const { userId, code, expiresAt } = kept;
  if (userId === undefined || code === undefined || expiresAt === undefined) return null;
  return userId === me.get()?.userId && expiresAt > now() ? { userId, code, expiresAt } : null;
}

/** Makes a new code, and keeps it on this phone. Throws CallError. */
export async function makeCode(): Promise<OwnCode> {
  const { code, expiresAt } = await call('register', 'transfer.issue', {});
  const made = { userId: me.get()?.userId ?? '', code, expiresAt };
  wx.setStorageSync(key, made);
  return made;
}

/** The person's code for the other mini program to know them by, when one was made on this phone. */
export function codeAlong(): { transfer?: string } {
  const own = ownCode();
  return own ? { transfer: own.code } : {};
}

/** The code that another mini program handed over when it opened this one; empty when it did not. */
export const handedCode = watched('');

/** Notes the code in what another mini program handed over; tells whether there is one that was not there before. */
export function takeHanded(extraData: unknown): boolean {
  const { transfer } = (extraData ?? {}) as { transfer?: unknown };
  const code = typeof transfer === 'string' ? cleanCode(transfer) : '';
  if (!isCode(code) || code === handedCode.get()) return false;
  handedCode.set(code);
  return true;
}
