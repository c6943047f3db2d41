import type { Case } from '../../../../database/collections/cases';
import type { Subject } from '../../../../database/collections/subjects';
import { command, db } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import { findAlike } from '../../pictures/find-alike';
import { pictureId } from '../../pictures/picture-id';
import { excerptOf, picturesOf } from '../queue/queue-item';
import type { QueueRow } from '../queue/queue-row';
import { readOpen } from '../queue/read-queue';
import type { CaseView, RelatedCase } from '../views';

const limit = 20;

/** What can be decided along with another case; an appeal is one of a kind, and the platform has no author. */
const decidable = { 'subject.type': command.in(['post', 'comment', 'user']) };

function toRelated(row: QueueRow): RelatedCase {
  const { _id: caseId, version, subject } = row;
  return {
    caseId,
    version,
    revision: row.post[0]?.revision ?? null,
    subject,
    excerpt: excerptOf(row),
    picture: picturesOf(row)[0] ?? null,
  };
}

/** The files of a post, its edit included, or of a profile. */
async function picturesIn({ type, id }: Subject): Promise<string[]> {
  if (type === 'post') {
    const post = await db.posts.get(id);
    return [...(post?.images ?? []), ...(post?.draft?.images ?? [])].map(({ fileID }) => fileID);
  }
  const user = type === 'user' ? await db.users.get(id) : undefined;
  return user?.avatar ? [user.avatar.fileID] : [];
}

/** Ids of what else has the same pictures, or ones that look the same. */
async function sharers(subject: Subject): Promise<string[]> {
  const files = [...new Set(await picturesIn(subject))];
  if (files.length === 0) return [];
  const [same, ...alike] = await Promise.all([
    db.pictures.find({ _id: command.in(files.map(pictureId)) }),
    ...files.map(findAlike),
  ]);
  const uses = [...same, ...alike.flat()].flatMap((picture) => picture.uses);
  return [...new Set(uses.map(({ id }) => id))].filter((id) => id !== subject.id);
}

async function byAuthor({ _id, authorId }: Case): Promise<RelatedCase[]> {
  if (authorId === null) return [];
  const rows = await readOpen({ authorId, _id: command.neq(_id), ...decidable }, limit);
  return rows.map(toRelated);
}

async function byPicture({ subject }: Case): Promise<RelatedCase[]> {
  const ids = (await sharers(subject)).slice(0, 500);
  if (ids.length === 0) return [];
  const rows = await readOpen({ _id: command.in(ids), ...decidable }, limit);
  return rows.map(toRelated);
}

/** Other open cases that may be decided along with one: of its author, and with a picture that looks the same. */
export async function relatedTo(found: Case): Promise<CaseView['related']> {
  const [author, picture] = await Promise.all([byAuthor(found), byPicture(found)]);
  return { author, picture };
}

/** The same by the case's id; NOT_FOUND when there is none. */
export async function readRelated({ caseId }: { caseId: string }): Promise<CaseView['related']> {
  const found = await db.cases.get(caseId);
  if (!found) throw new AppError('NOT_FOUND');
  return relatedTo(found);
}
