import { createDecipheriv } from 'node:crypto';

const blockSize = 32;
/** Random bytes, then the length of the message. */
const [randomLength, headLength] = [16, 20];

/** The key of AES-256 from WeChat's EncodingAESKey, 43 characters; null when it is not one. */
export function readKey(encodingAesKey: string): Buffer | null {
  return /^[A-Za-z0-9+/]{43}$/.test(encodingAesKey) ? Buffer.from(`${encodingAesKey}=`, 'base64') : null;
}

/** The content without PKCS#7 padding to blocks of 32 bytes; null when that is not what it has. */
function unpad(content: Buffer): Buffer | null {
  const count = content.at(-1) ?? 0;
  if (count < 1 || count > blockSize || count > content.length) return null;
  const padding = content.subarray(content.length - count);
  return padding.every((byte) => byte === count) ? content.subarray(0, content.length - count) : null;
}

/**
 * Opens what WeChat's safe mode sent: AES-256-CBC, then 16 random bytes, the length of the message (4 bytes, big
 * endian), the message, and the appid it is for. Null when it was not made with this key.
 */
export function decrypt(encrypted: string, key: Buffer): { message: string; appid: string } | null {
  try {
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
    const bytes = Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()]);
    const content = unpad(bytes);
    if (!content || content.length < headLength) return null;
    const end = headLength + content.readUInt32BE(randomLength);
    if (end > content.length) return null;
    return {
      message: content.subarray(headLength, end).toString(),
      appid: content.subarray(end).toString(),
    };
  } catch {
    return null;
  }
}
