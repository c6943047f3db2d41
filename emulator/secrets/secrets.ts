import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EnvironmentName } from '../people/environments';

/** What an operator makes or is given for both mini programs. */
export interface Secrets {
  /** By environment: the AppSecret of its mini program. */
  appSecrets: Record<EnvironmentName, string>;
  /** 32 bytes in base64, with which both environments sign what they say to each other. */
  linkKey: string;
  /** 32 bytes in base64, with which both environments seal phone numbers. */
  phoneKey: string;
  /** Whom archives are encrypted to; the identity that opens them is in a file of its own. */
  ageRecipient: string;
}

/** The files in the data folder that this room keeps. */
export const secretFiles = ['secrets.json', 'age-identity.txt'] as const;
const [secretsFile, identityFile] = secretFiles;

const key = () => randomBytes(32).toString('base64');
const appSecret = () => randomBytes(16).toString('hex');

/** Written whole or not at all, for nobody else on this machine to read. */
function keep(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

async function makeSecrets(dir: string): Promise<Secrets> {
  const { generateIdentity, identityToRecipient } = await import('age-encryption');
  const identity = await generateIdentity();
  const ageRecipient = await identityToRecipient(identity);
  keep(join(dir, identityFile), `# public key: ${ageRecipient}\n${identity}\n`);
  return {
    appSecrets: { primary: appSecret(), standby: appSecret() },
    linkKey: key(),
    phoneKey: key(),
    ageRecipient,
  };
}

/** Reads what is kept in the data folder `dir`, made there on the first start. */
export async function openSecrets(dir: string): Promise<Secrets> {
  const file = join(dir, secretsFile);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  const secrets = await makeSecrets(dir);
  keep(file, JSON.stringify(secrets, null, 2));
  return secrets;
}
