import type { ConsentDocument } from '../../../database/collections/consents';
import type { Me } from '../../register/contract';
import { db } from '../kernel/database';
import { invalidField } from '../kernel/errors';
import type { UserCall } from '../kernel/serve';
import { documentVersions } from './documents';
import { loadMe } from './me';

/** Notes that a person agrees to a document in the version in force; the first time counts. */
export async function recordConsent(
  { document, version }: { document: ConsentDocument; version: string },
  { person, now }: UserCall,
): Promise<{ me: Me }> {
  if (version !== documentVersions[document]) {
    throw invalidField('version', {
      zh: `现行版本是 ${documentVersions[document]}，请重新阅读。`,
      en: `The version in force is ${documentVersions[document]}. Please read it again.`,
    });
  }
  const userId = person.user._id;
  await db.consents.insert({ _id: `${userId}:${document}:${version}`, userId, document, version, at: now });
  return { me: await loadMe(person) };
}
