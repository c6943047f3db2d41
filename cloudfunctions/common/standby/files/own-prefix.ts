import { cloud } from '../../kernel/cloud';
import { readContext } from '../../kernel/identity';
import { putState, readState } from '../state';

/** Kept for good; its id tells what all ids here begin with. */
const path = 'standby/prefix';

let known: string | undefined;

async function learn(): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from('lifeboat\n') });
  const prefix = fileID.slice(0, -path.length);
  await putState({ _id: 'files', prefix });
  return prefix;
}

/**
 * What the ids of this environment's files begin with, such as `cloud://<environment>.<bucket>/`. Nothing but an upload
 * tells the bucket; so one is made, once. Throws what the cloud throws.
 */
export async function ownFilePrefix(): Promise<string> {
  if (known !== undefined) return known;
  const own = `cloud://${readContext().environment}.`;
  const prefix = (await readState('files'))?.prefix ?? '';
  known = prefix.startsWith(own) ? prefix : await learn();
  return known;
}
