import * as z from 'zod';
import type { ExportPage } from '../../register/contract';
import { db, regExp } from '../kernel/database';
import { invalidCursor } from '../kernel/cursor';
import { openPhone } from '../kernel/seal';
import type { UserCall } from '../kernel/serve';
import { readOwnRecords } from './recovery/own-records';
import { exportBatch, readExportList } from './export-lists';
import { exportBudget, exportLists, nextList, type ExportPlace } from './export-plan';

const place = z.tuple([z.enum(exportLists), z.string()]);

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

async function readPerson({ person }: UserCall): Promise<Partial<ExportPage>> {
  const userId = person.user._id;
  const [identities, phone, consents, operator, usage, shop, agent, recovered] = await Promise.all([
    db.identities.find({ userId }),
    db.phones.get(userId),
    db.consents.find({ userId }),
    db.operators.get(userId),
    db.rateLimits.find({ _id: regExp(`^${userId}:`) }),
    db.shops.get(userId),
    db.agents.get(userId),
    readOwnRecords(userId),
  ]);
  const rows = (documents: readonly object[]) => documents.map((row) => ({ ...row }));
  return {
    person: { ...person.user },
    identities: rows(identities),
    phone: phone ? { ...phone, number: openPhone(phone.number), lookup: undefined } : null,
    consents: rows(consents),
    role: operator?.role ?? null,
    usage: rows(usage),
    shop: shop ? { ...shop } : null,
    agent: agent ? { ...agent } : null,
    ...recovered,
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
    pictures: [],
    reports: [],
    decisions: [],
    appeals: [],
    notices: [],
    goods: [],
    orders: [],
    payments: [],
    refunds: [],
    shares: [],
    nextCursor: null,
  };
  let at = readPlace(cursor);
  let bytes = 0;
  while (bytes < exportBudget) {
    const rows = await readExportList(call.person.user._id, at);
    page[at.list].push(...rows);
    bytes += Buffer.byteLength(JSON.stringify(rows));
    const last = rows.length === exportBatch ? rows.at(-1) : undefined;
    const list = last ? at.list : nextList(at.list);
    if (list === undefined) return page;
    at = { list, after: last?._id ?? '' };
  }
  return { ...page, nextCursor: writePlace(at) };
}
