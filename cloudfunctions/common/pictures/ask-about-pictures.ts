import * as z from 'zod';
import type { Picture } from '../../../database/collections/pictures';
import { second } from '../kernel/clock';
import { cloud } from '../kernel/cloud';
import { command, db } from '../kernel/database';
import { withDeadline } from '../kernel/deadline';
import { log } from '../kernel/log';
import { isHopeless } from '../kernel/openapi-error';
import { advancePicture } from './advance-picture';
import { pictureId } from './picture-id';

/** An answer that takes longer counts as none; the function itself has 10 s, and has checked texts before. */
const patience = 2 * second;

const answer = z.object({ traceId: z.string().min(1).max(128) });

function noteFailure(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  log('warn', 'mediaCheckAsync.failed', { reason: reason.slice(0, 300) });
}

/** Where WeChat can fetch files for a while, by file; files that are not there are left out. */
async function findUrls(fileIDs: string[]): Promise<Map<string, string>> {
  const { fileList } = await withDeadline(cloud.getTempFileURL({ fileList: fileIDs }), patience);
  return new Map(
    fileList.flatMap(({ fileID, tempFileURL }): [string, string][] =>
      tempFileURL ? [[fileID, tempFileURL]] : [],
    ),
  );
}

async function askOne(
  { _id, scene }: Picture,
  mediaUrl: string | undefined,
  openid: string,
  now: number,
): Promise<void> {
  try {
    if (mediaUrl === undefined) throw new Error('the file is not there');
    const asked = cloud.openapi.security.mediaCheckAsync({
      mediaUrl,
      mediaType: 2,
      version: 2,
      scene,
      openid,
    });
    const { traceId } = answer.parse(await withDeadline(asked, patience));
    await advancePicture(_id, { kind: 'asked', traceId }, now);
  } catch (error) {
    noteFailure(error);
    await advancePicture(_id, { kind: 'not-asked', final: isHopeless(error) }, now);
  }
}

/** Asks about pictures whatever their state; throws when the database or the storage cannot be reached. `now` in ms. */
export async function ask(pictures: readonly Picture[], openid: string, now: number): Promise<void> {
  if (pictures.length === 0) return;
  const urls = await findUrls(pictures.map(({ fileID }) => fileID));
  await Promise.all(pictures.map((picture) => askOne(picture, urls.get(picture.fileID), openid, now)));
}

/**
 * Has WeChat look at new pictures (`security.mediaCheckAsync`, version 2) for the person `openid`, who must have been
 * here within two hours; the answers come to `wechat-events`. To be called after the transaction with `usePictures`.
 * Never throws: `sweep` asks what could not be asked. `now` in ms.
 */
export async function askAboutPictures(
  fileIDs: readonly string[],
  openid: string,
  now: number,
): Promise<void> {
  if (fileIDs.length === 0) return;
  try {
    const ids = [...new Set(fileIDs)].map(pictureId);
    const pictures = await db.pictures.find({ _id: command.in(ids), result: null, state: 'pending' });
    const unasked = pictures.filter(({ traces }) => traces.length === 0);
    await ask(unasked, openid, now);
  } catch (error) {
    noteFailure(error);
  }
}
