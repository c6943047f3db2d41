import { createCipheriv, randomBytes } from 'node:crypto';

/** What a notice carries: encrypted for the merchant alone. */
export interface SealedResource {
  algorithm: 'AEAD_AES_256_GCM';
  original_type: string;
  associated_data: string;
  nonce: string;
  ciphertext: string;
}

/** Seals `plain` with the merchant's APIv3 key. */
export function seal(plain: string, apiV3Key: string, originalType: string): SealedResource {
  const nonce = randomBytes(6).toString('hex');
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(apiV3Key), Buffer.from(nonce));
  cipher.setAAD(Buffer.from(originalType));
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return {
    algorithm: 'AEAD_AES_256_GCM',
    original_type: originalType,
    associated_data: originalType,
    nonce,
    ciphertext: sealed.toString('base64'),
  };
}
