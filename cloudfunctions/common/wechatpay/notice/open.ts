import { createDecipheriv, type KeyObject } from 'node:crypto';
import * as z from 'zod';

const tagLength = 16;

/** What a notice is wrapped in. */
export const envelope = z.object({
  id: z.string().regex(/^[\w-]{1,64}$/),
  event_type: z.string().regex(/^[A-Z0-9_.]{1,64}$/),
  resource: z.object({
    algorithm: z.literal('AEAD_AES_256_GCM'),
    original_type: z.string().max(32).optional(),
    ciphertext: z.string().regex(/^[0-9A-Za-z+/]+={0,2}$/),
    nonce: z.string().min(1).max(64),
    associated_data: z.string().max(256).default(''),
  }),
});

export type Resource = z.output<typeof envelope>['resource'];

/** Opens what only the holder of the APIv3 key can have sealed; null when it was sealed otherwise or changed since. */
export function open({ ciphertext, nonce, associated_data }: Resource, key: KeyObject): string | null {
  const sealed = Buffer.from(ciphertext, 'base64');
  if (sealed.length < tagLength) return null;
  const [content, tag] = [sealed.subarray(0, -tagLength), sealed.subarray(-tagLength)];
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce), { authTagLength: tagLength });
    decipher.setAuthTag(tag).setAAD(Buffer.from(associated_data));
    return Buffer.concat([decipher.update(content), decipher.final()]).toString();
  } catch {
    return null;
  }
}
