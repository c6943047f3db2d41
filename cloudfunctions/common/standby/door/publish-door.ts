import type { DoorState, DoorTarget } from '../../../../database/collections/standby-state';
import { now, second } from '../../kernel/clock';
import { cloud } from '../../kernel/cloud';
import { withDeadline } from '../../kernel/deadline';
import { log } from '../../kernel/log';
import { putState } from '../state';

/** Where the front door finds it, in cloud storage. */
const path = 'public/door.json';
/** ms */
const patience = 5 * second;

/** What the front door reads: no addresses, which the page itself knows. */
interface Door {
  version: 1;
  /** Of two doors that say otherwise, the one with the higher epoch is right. */
  epoch: number;
  serve: DoorTarget;
  /** ms */
  at: number;
}

async function upload(door: Door): Promise<Pick<DoorState, 'fileID' | 'error'>> {
  try {
    const file = { cloudPath: path, fileContent: Buffer.from(JSON.stringify(door)) };
    return { fileID: (await withDeadline(cloud.uploadFile(file), patience)).fileID, error: null };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    log('error', 'door.failed', { epoch: door.epoch, detail });
    return { fileID: null, error: detail.slice(0, 300) };
  }
}

/**
 * Tells the front door who serves, and notes whether that worked. It never throws because the file cannot be written: a
 * takeover does not wait for the door, and `backup` tries again.
 */
export async function publishDoor({ epoch, serve }: Pick<Door, 'epoch' | 'serve'>): Promise<DoorState> {
  const at = now();
  const state: DoorState = {
    _id: 'door',
    epoch,
    serve,
    at,
    ...(await upload({ version: 1, epoch, serve, at })),
  };
  await putState(state);
  return state;
}
