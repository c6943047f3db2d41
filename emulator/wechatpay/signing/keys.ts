import { generateKeyPair, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A pair of PEM texts. */
export interface KeyPair {
  /** PKCS#8. */
  privateKey: string;
  /** SPKI. */
  publicKey: string;
}

/** What merchant and WeChat Pay know each other by. */
export interface Keys {
  mchid: string;
  /** Serial number of the merchant's certificate. */
  serial: string;
  merchant: KeyPair;
  /** 32 characters. */
  apiV3Key: string;
  publicKeyId: string;
  platform: KeyPair;
}

const mchid = '1900000109';
const newPair = promisify(generateKeyPair);

function rsaPair(): Promise<KeyPair> {
  return newPair('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
}

async function makeKeys(): Promise<Keys> {
  const [merchant, platform] = await Promise.all([rsaPair(), rsaPair()]);
  return {
    mchid,
    serial: randomBytes(20).toString('hex').toUpperCase(),
    merchant,
    apiV3Key: randomBytes(16).toString('hex'),
    publicKeyId: `PUB_KEY_ID_0${mchid}2026010100${randomBytes(6).toString('hex').toUpperCase()}`,
    platform,
  };
}

/** Reads the keys kept in `dir`, made there on the first start, where nobody else on this machine may read them. */
export async function openKeys(dir: string): Promise<Keys> {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const file = join(dir, 'keys.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Keys;
  const keys = await makeKeys();
  writeFileSync(`${file}.new`, JSON.stringify(keys, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return keys;
}
