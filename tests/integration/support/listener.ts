import { Aes, Formatter, Rsa } from 'wechatpay-axios-plugin';
import type { LocalCloud } from '../../../emulator';

/** A notice as the fixture function `listener` wrote it down. */
interface Heard {
  path: string;
  headers: Record<string, string>;
  body: string;
}

export interface OpenedNotice {
  path: string;
  id: string;
  event: string;
  /** Whether WeChat Pay's signature is right. */
  signed: boolean;
  /** What was sealed. */
  plain: Record<string, unknown>;
}

interface NoticeBody {
  id: string;
  event_type: string;
  resource: { algorithm: string; ciphertext: string; nonce: string; associated_data: string };
}

function open({ path, headers, body }: Heard, { keys }: LocalCloud['wechatpay']): OpenedNotice {
  const header = (name: string): string => headers[`wechatpay-${name}`] ?? '';
  const text = Formatter.response(header('timestamp'), header('nonce'), body);
  const { id, event_type: event, resource } = JSON.parse(body) as NoticeBody;
  const { ciphertext, nonce, associated_data: aad } = resource;
  const plain = Aes.AesGcm.decrypt(ciphertext, keys.apiV3Key, nonce, aad);
  return {
    path,
    id,
    event,
    signed:
      header('serial') === keys.publicKeyId && Rsa.verify(text, header('signature'), keys.platform.publicKey),
    plain: JSON.parse(plain) as Record<string, unknown>,
  };
}

/** What the function `listener` was told by now, opened with the merchant's keys, in the order it came. */
export function heardNotices({ environment, wechatpay }: LocalCloud): OpenedNotice[] {
  const notes = environment('primary').database.read('notes', {}) as unknown as Heard[];
  return notes.map((heard) => open(heard, wechatpay));
}
