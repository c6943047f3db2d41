import { command, db } from '../kernel/database';
import { priceFor, versionPriceFor } from '../pricing/price-policy';
import type { ExportList, ExportPlace } from './export-plan';
import type { Reading } from './export-trade';
import { tradeReaders } from './export-trade-lists';

export type ExportRow = Record<string, unknown> & { _id: string };

/** A post with an edit under review has up to 24 KB; the database answers with at most 1 MB. */
export const exportBatch = 20;

const options = { orderBy: [['_id', 'asc']], limit: exportBatch } as const;

/** Reads the next documents of each list. Left out is what serves search alone, and what is about somebody else. */
const readers: Record<
  Exclude<ExportList, keyof typeof tradeReaders>,
  (userId: string, after: string, reading: Reading) => Promise<ExportRow[]>
> = {
  async posts(authorId, after, { platform }) {
    const posts = await db.posts.find({ authorId, _id: command.gt(after) }, options);
    return posts.map(({ draft, ...post }) => ({
      ...post,
      price: priceFor(post.price, post.kind, platform),
      draft: draft && { ...draft, price: versionPriceFor(draft, post.kind, platform) },
      searchText: undefined,
    }));
  },
  async comments(authorId, after) {
    return rows(await db.comments.find({ authorId, _id: command.gt(after) }, options));
  },
  async likes(userId, after) {
    return rows(await db.likes.find({ userId, _id: command.gt(after) }, options));
  },
  async uploads(userId, after) {
    return rows(await db.uploads.find({ userId, _id: command.gt(after) }, options));
  },
  async pictures(userId, after) {
    return rows(await db.pictures.find({ userId, _id: command.gt(after) }, options));
  },
  async reports(reporterId, after) {
    const reports = await db.reports.find({ reporterId, _id: command.gt(after) }, options);
    return reports.map((report) => ({ ...report, authorId: undefined }));
  },
  /** Neither who decided nor what complaints there were: an answer to one is nothing about this person. */
  async decisions(authorId, after) {
    const decisions = await db.decisions.find(
      { authorId, outcome: command.neq('answer'), _id: command.gt(after) },
      options,
    );
    return decisions.map(({ by, ...decision }) => ({
      ...decision,
      by: { type: by.type },
      caseId: undefined,
      reply: undefined,
      abusive: undefined,
    }));
  },
  async appeals(userId, after) {
    const appeals = await db.appeals.find({ userId, _id: command.gt(after) }, options);
    return appeals.map((appeal) => ({ ...appeal, decidedBy: undefined }));
  },
  async notices(userId, after) {
    return rows(await db.notices.find({ userId, _id: command.gt(after) }, options));
  },
  async goods(sellerId, after) {
    return rows(await db.goods.find({ sellerId, _id: command.gt(after) }, options));
  },
};

function rows(documents: readonly { _id: string }[]): ExportRow[] {
  return documents.map((document) => ({ ...document }));
}

/** The next documents of a list, by id: at most `exportBatch`. */
export function readExportList(reading: Reading, { list, after }: ExportPlace): Promise<ExportRow[]> {
  if (list === 'orders' || list === 'payments' || list === 'refunds' || list === 'shares')
    return tradeReaders[list](reading, { after, limit: exportBatch });
  return readers[list](reading.userId, after, reading);
}
