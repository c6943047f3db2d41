import { constants, privateDecrypt } from 'node:crypto';
import { ApiError } from '../api-error';
import type { Keys } from './keys';

const refused = (issue: string): ApiError =>
  new ApiError('PARAM_ERROR', '敏感信息解密失败，请检查加密公钥和Wechatpay-Serial', { field: 'name', issue });

/**
 * Reads what the merchant encrypted with WeChat Pay's public key, `serial` being the key it says it used. Throws
 * `ApiError` PARAM_ERROR.
 */
export function openSecret(
  secret: string,
  { publicKeyId, platform }: Keys,
  serial: string | undefined,
): string {
  if (serial !== publicKeyId) throw refused('the header Wechatpay-Serial does not name our public key');
  const key = {
    key: platform.privateKey,
    padding: constants.RSA_PKCS1_OAEP_PADDING,
    oaepHash: 'sha1',
  };
  try {
    return privateDecrypt(key, Buffer.from(secret, 'base64')).toString('utf8');
  } catch {
    throw refused('not encrypted with our public key');
  }
}
