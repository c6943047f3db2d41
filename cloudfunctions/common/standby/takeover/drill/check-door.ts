import * as z from 'zod';
import type { RoleState } from '../../../../../database/collections/standby-state';
import { second } from '../../../kernel/clock';
import { cloud } from '../../../kernel/cloud';
import { withDeadline } from '../../../kernel/deadline';
import { servesIn } from '../../roles/role-policy';
import { readState } from '../../state';
import { check, type Check } from './check';

/** ms */
const patience = 5 * second;
/** Written and read only to see that it can be. */
const trial = 'public/trial.json';

const door = z.object({ version: z.literal(1), epoch: z.int(), serve: z.string() });

async function read(fileID: string): Promise<unknown> {
  const { fileContent } = await withDeadline(cloud.downloadFile({ fileID }), patience);
  return JSON.parse(fileContent.toString()) as unknown;
}

async function write(cloudPath: string, content: unknown): Promise<string> {
  const file = { cloudPath, fileContent: Buffer.from(JSON.stringify(content)) };
  return (await withDeadline(cloud.uploadFile(file), patience)).fileID;
}

/** Whether what the front door reads says who serves; null when it was never written. */
async function readDoor(epoch: number): Promise<boolean | null> {
  const state = await readState('door');
  if (!state?.fileID) return null;
  const { data } = door.safeParse(await read(state.fileID));
  return data?.epoch === epoch && (data.serve === servesIn(epoch) || data.serve === 'h5');
}

/** Who serves has told the front door; who does not could: a file of no meaning is written and read. */
async function tryDoor({ role, epoch }: Pick<RoleState, 'role' | 'epoch'>): Promise<Check> {
  if (role === 'standby') {
    await read(await write(trial, { version: 1 }));
    return check('door', true, {
      zh: '这里能改前门的文件。',
      en: 'This environment could change what the front door reads.',
    });
  }
  const says = await readDoor(epoch);
  if (says === true) return check('door', true, { zh: '前门指向这里。', en: 'The front door leads here.' });
  return check('door', false, {
    zh: says === null ? '还没有告诉前门由谁服务。' : '前门的文件与实际不符：请再 promote 一次。',
    en:
      says === null
        ? 'The front door was not told who serves yet.'
        : 'What the front door reads is not how it is: promote again.',
  });
}

/** Whether the front door knows who serves, or could be told. */
export async function checkDoor(role: Pick<RoleState, 'role' | 'epoch'>): Promise<Check> {
  try {
    return await tryDoor(role);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return check('door', false, {
      zh: `前门的文件不能读写：${why}。`,
      en: `What the front door reads cannot be read or written: ${why}.`,
    });
  }
}
