import { command, db, type DocumentQuery } from '../kernel/database';
import { openAddress } from '../orders/sealed-address';
import type { ExportList, ExportPlace } from './export-plan';
import { ownOrder, ownRefund, ownShare } from './export-trade';

export type ExportRow = Record<string, unknown> & { _id: string };

/** A post with an edit under review has up to 24 KB; the database answers with at most 1 MB. */
export const exportBatch = 20;

const options = { orderBy: [['_id', 'asc']], limit: exportBatch } as const;

/** Reads the next documents of each list. Left out is what serves search alone, and what is about somebody else. */
const readers: Record<ExportList, (userId: string, after: string) => Promise<ExportRow[]>> = {
  async posts(authorId, after) {
    const posts = await db.posts.find({ authorId, _id: command.gt(after) }, options);
    return posts.map((post) => ({ ...post, searchText: undefined }));
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
  async orders(userId, after) {
    const orders = await db.orders.find(onEither('buyerId', 'sellerId', userId, after), options);
    return orders.map((order) => ownOrder(order, userId, openAddress));
  },
  async payments(buyerId, after) {
    return rows(await db.payments.find({ buyerId, _id: command.gt(after) }, options));
  },
  async refunds(userId, after) {
    const refunds = await db.refunds.find(onEither('buyerId', 'sellerId', userId, after), options);
    return refunds.map((refund) => ownRefund(refund, userId));
  },
  async shares(userId, after) {
    const shares = await db.shares.find(onEither('agentId', 'sellerId', userId, after), options);
    return shares.map((share) => ownShare(share, userId));
  },
};

/** What somebody has a part in on one side or the other, with an id after this one. */
function onEither<D>(one: string, other: string, userId: string, after: string): DocumentQuery<D> {
  const own = command.or({ [one]: userId }, { [other]: userId });
  return command.and({ _id: command.gt(after) }, own) as unknown as DocumentQuery<D>;
}

function rows(documents: readonly { _id: string }[]): ExportRow[] {
  return documents.map((document) => ({ ...document }));
}

/** The next documents of a list, by id: at most `exportBatch`. */
export function readExportList(userId: string, { list, after }: ExportPlace): Promise<ExportRow[]> {
  return readers[list](userId, after);
}
