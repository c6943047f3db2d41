import type { Picture } from '../../../database/collections/pictures';
import { transaction, type Transaction } from '../kernel/database';
import { appendLog, system } from '../moderation/log/append-log';
import { openPictureCase } from './open-picture-case';
import { writeToUse, type PictureUse } from './picture-content';
import { stepOf, type PictureEvent } from './picture-policy';
import { refusePicture } from './refuse-picture';
import { storePicture } from './store-picture';

function stateOf({ state, decidedBy, result }: Picture) {
  return { state, decidedBy, suggest: result?.suggest ?? null, label: result?.label ?? null };
}

async function noteCheck(t: Transaction, before: Picture, after: Picture, now: number): Promise<void> {
  const [was, is] = [stateOf(before), stateOf(after)];
  if (JSON.stringify(was) === JSON.stringify(is)) return;
  await appendLog(t, {
    at: now,
    actor: system,
    action: 'picture.checked',
    subject: after.uses[0] ?? null,
    authorId: after.userId,
    before: was,
    after: { ...is, picture: after._id },
  });
}

/**
 * Takes a picture one step on, as the policy says: stores it, writes its state into all that shows it, opens cases
 * where a person has to look, and tells authors of a refusal. All of it or nothing; an event that changes nothing
 * writes nothing. Gives the picture as it is then; null when nothing has changed. `now` in ms.
 */
export function advancePicture(id: string, event: PictureEvent, now: number): Promise<Picture | null> {
  return transaction(async (t) => {
    const before = await t.doc('pictures', id).get();
    if (!before) return null;
    const { after, look } = stepOf(before, event, now);
    if (after === before) return null;
    await storePicture(t, after);
    await noteCheck(t, before, after, now);
    const changed = after.state !== before.state;
    const refused = changed && after.state === 'refused';
    if (!changed && !look) return after;
    for (const subject of after.uses) {
      const use: PictureUse | null = await writeToUse(t, subject, after.fileID, changed ? after.state : null);
      if (!use) continue;
      if (look) await openPictureCase(t, after, use, look, now);
      if (refused) await refusePicture(t, before, after, use, now);
    }
    return after;
  });
}
