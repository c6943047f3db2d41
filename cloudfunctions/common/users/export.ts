import * as z from 'zod';
import type { ExportPage } from '../../register/contract';
import { command, db, regExp } from '../kernel/database';
import { invalidCursor } from '../kernel/cursor';
import type { UserCall } from '../kernel/serve';
import { exportBudget, exportLists, nextList, type ExportPlace } from './export-plan';

type Row = Record<string, unknown> & { _id: string };

const place = z.tuple([z.enum(exportLists), z.string()]);

/** A post with an edit under review has up to 24 KB; the database answers with at most 1 MB. */
const batch = 20;

function readPlace(cursor: string | undefined): ExportPlace {
  if (cursor === undefined) return { list: exportLists[0], after: '' };
  try {
    const [list, after] = place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { list, after };
  } catch {
    throw invalidCursor();
  }
}

function writePlace({ list, after }: ExportPlace): string {
  return Buffer.from(JSON.stringify([list, after])).toString('base64url');
}

/** The next documents of a list, by id. What only serves search is left out. */
async function readList(userId: string, { list, after }: ExportPlace): Promise<Row[]> {
  const rest = { _id: command.gt(after) };
  const options = { orderBy: [['_id', 'asc']], limit: batch } as const;
  switch (list) {
    case 'posts': {
      const posts = await db.posts.find({ authorId: userId, ...rest }, options);
      return posts.map((post) => ({ ...post, searchText: undefined }));
    }
    case 'comments':
      return (await db.comments.find({ authorId: userId, ...rest }, options)).map((row) => ({ ...row }));
    case 'likes':
      return (await db.likes.find({ userId, ...rest }, options)).map((row) => ({ ...row }));
    case 'uploads':
      return (await db.uploads.find({ userId, ...rest }, options)).map((row) => ({ ...row }));
  }
}

async function readPerson({ person }: UserCall): Promise<Partial<ExportPage>> {
  const userId = person.user._id;
  const [identities, phone, consents, operator, usage] = await Promise.all([
    db.identities.find({ userId }),
    db.phones.get(userId),
    db.consents.find({ userId }),
    db.operators.get(userId),
    db.rateLimits.find({ _id: regExp(`^${userId}:`) }),
  ]);
  const rows = (documents: readonly object[]) => documents.map((row) => ({ ...row }));
  return {
    person: { ...person.user },
    identities: rows(identities),
    phone: phone ? { ...phone } : null,
    consents: rows(consents),
    role: operator?.role ?? null,
    usage: rows(usage),
  };
}

/** All we keep of a person, a page at a time; the first page has the person, each has a part of the lists. */
export async function exportAccount(
  { cursor }: { cursor?: string | undefined },
  call: UserCall,
): Promise<ExportPage> {
  const page: ExportPage = {
    ...(cursor === undefined ? await readPerson(call) : {}),
    posts: [],
    comments: [],
    likes: [],
    uploads: [],
    nextCursor: null,
  };
  let at = readPlace(cursor);
  let bytes = 0;
  while (bytes < exportBudget) {
    const rows = await readList(call.person.user._id, at);
    page[at.list].push(...rows);
    bytes += Buffer.byteLength(JSON.stringify(rows));
    const last = rows.length === batch ? rows.at(-1) : undefined;
    const list = last ? at.list : nextList(at.list);
    if (list === undefined) return page;
    at = { list, after: last?._id ?? '' };
  }
  return { ...page, nextCursor: writePlace(at) };
}
