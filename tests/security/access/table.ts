import type { ErrorCode } from '../../../cloudfunctions/common/kernel/errors';

/**
 * Who acts. `user` has no part in the thing acted on; `author` wrote it, or it is about them, and so with `muted` and
 * `banned`, who are authors under a sanction. Operators have no part in it either.
 */
export const roles = [
  'nobody',
  'newcomer',
  'user',
  'author',
  'muted',
  'banned',
  'moderator',
  'support',
  'admin',
] as const;
export type Role = (typeof roles)[number];

export type Expected = 'OK' | ErrorCode;
export type Row = Readonly<Record<Role, Expected>>;

/** Open to everybody who is not banned; of those without a session, to whom the row says. */
const anybody: Row = {
  nobody: 'OK',
  newcomer: 'OK',
  user: 'OK',
  author: 'OK',
  muted: 'OK',
  banned: 'BANNED',
  moderator: 'OK',
  support: 'OK',
  admin: 'OK',
};
const everybody: Row = { ...anybody, banned: 'OK' };
const people: Row = { ...anybody, nobody: 'UNAUTHENTICATED', newcomer: 'SESSION_REQUIRED' };
const evenBanned: Row = { ...people, banned: 'OK' };
const posting: Row = { ...people, muted: 'MUTED' };
/** What is one's own, and of which others may not even know. */
const own = (row: Row, code: Expected): Row => ({
  ...row,
  user: code,
  moderator: code,
  support: code,
  admin: code,
});
const operators: Row = { ...people, user: 'FORBIDDEN', author: 'FORBIDDEN', muted: 'FORBIDDEN' };
const moderators: Row = { ...operators, support: 'FORBIDDEN' };
const supporters: Row = { ...operators, moderator: 'FORBIDDEN' };
const admins: Row = { ...moderators, moderator: 'FORBIDDEN' };

/** The same for everybody who is a person and not banned. */
function only(code: Expected): Omit<Row, 'nobody' | 'newcomer' | 'banned'> {
  return { user: code, author: code, muted: code, moderator: code, support: code, admin: code };
}

/** Of an order: what others may not even know of. */
const ofOrder: Row = { ...evenBanned, user: 'NOT_FOUND', moderator: 'NOT_FOUND' };
/** The same, where support may look but not act. */
const partyOnly: Row = { ...ofOrder, support: 'FORBIDDEN', admin: 'FORBIDDEN' };

/** Sent a code that is none: whoever has an account of their own is told that first. */
const useless: Row = {
  nobody: 'UNAUTHENTICATED',
  newcomer: 'INVALID_INPUT',
  user: 'CONFLICT',
  author: 'CONFLICT',
  muted: 'CONFLICT',
  banned: 'BANNED',
  moderator: 'CONFLICT',
  support: 'CONFLICT',
  admin: 'CONFLICT',
};
/** Everybody here has typed their number, which finds nobody. */
const notVerified: Row = { ...people, ...only('PHONE_REQUIRED') };

/** Every action of every function: what each role is told. */
export const table: Readonly<Record<string, Row>> = {
  'register session': { ...evenBanned, newcomer: 'OK' },
  'register profile.update': posting,
  'register phone.bind': people,
  'register phone.type': people,
  'register consent.record': evenBanned,
  'register block': people,
  'register unblock': people,
  'register account.export': evenBanned,
  'register account.delete': evenBanned,
  'register transfer.issue': people,
  'register transfer.redeem': useless,
  'register account.recover': notVerified,
  'register notices': evenBanned,
  'register notices.read': evenBanned,

  'publish post.create': posting,
  'publish post.update': own(posting, 'FORBIDDEN'),
  'publish post.remove': own(people, 'FORBIDDEN'),
  'publish comment.create': posting,
  'publish comment.remove': own(people, 'FORBIDDEN'),
  'publish like.set': people,

  'browse home': anybody,
  'browse post': anybody,
  'browse comments': anybody,
  'browse user': anybody,
  'browse search': anybody,
  'browse mine': people,
  'browse rules': everybody,
  'browse status': everybody,

  'report reasons': { ...everybody, nobody: 'UNAUTHENTICATED' },
  'report submit': {
    ...evenBanned,
    newcomer: 'OK',
    author: 'INVALID_INPUT',
    muted: 'INVALID_INPUT',
    banned: 'INVALID_INPUT',
  },
  'report reopen': own(evenBanned, 'NOT_FOUND'),
  'report mine': evenBanned,

  'appeal decision': own(evenBanned, 'NOT_FOUND'),
  'appeal submit': own(evenBanned, 'NOT_FOUND'),
  'appeal mine': evenBanned,
  'appeal queue': operators,
  'appeal decide': moderators,

  'moderate queue': operators,
  'moderate subject': operators,
  'moderate claim': operators,
  'moderate release': operators,
  'moderate decide': moderators,
  'moderate bulk': moderators,
  'moderate related': operators,
  'moderate undo': moderators,
  'moderate sanction': moderators,
  'moderate lift': moderators,
  'moderate history': operators,
  'moderate people': operators,
  'moderate person': operators,
  'moderate words.list': operators,
  'moderate words.set': moderators,
  'moderate words.try': operators,

  'operate desk': operators,
  'operate operator.set': admins,
  'operate order.list': supporters,
  'operate refund.list': supporters,
  'operate refund.retry': supporters,
  'operate share.list': supporters,
  'operate share.decide': supporters,
  'operate difference.list': supporters,
  'operate difference.settle': supporters,
  'operate shop.set': admins,
  'operate standby.status': operators,
  'operate standby.request': admins,
  'operate conflict.list': admins,
  'operate conflict.settle': admins,
  'operate recovery.list': admins,
  'operate recovery.undo': admins,

  'pay goods.set': own(posting, 'FORBIDDEN'),
  'pay shop.get': evenBanned,
  'pay shop.update': people,
  'pay order.create': people,
  'pay order.prepay': partyOnly,
  'pay order.get': ofOrder,
  'pay order.list': evenBanned,
  'pay order.cancel': partyOnly,
  'pay order.ship': ofOrder,
  'pay order.confirm': partyOnly,
  'pay refund.request': ofOrder,
  'pay refund.withdraw': partyOnly,
  'pay refund.decide': ofOrder,
  'pay agent.join': people,
  'pay agent.statement': evenBanned,
};
