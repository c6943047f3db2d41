import type { Consent } from '../../../database/collections/consents';
import type { Phone } from '../../../database/collections/phones';
import type { Me } from '../../register/contract';
import { command, db } from '../kernel/database';
import { AppError } from '../kernel/errors';
import { now } from '../kernel/clock';
import type { Person } from '../kernel/identity';
import { sanctionInForce } from '../kernel/sanctions';
import { openPhone } from '../kernel/seal';
import { documentVersions } from './documents';
import { maskPhone } from './mask-phone';

function latest(consents: readonly Consent[]): Me['consents'] {
  const ordered = consents.toSorted((a, b) => a.at - b.at);
  return Object.fromEntries(ordered.map(({ document, version }) => [document, version]));
}

async function blockedPeople(ids: readonly string[]): Promise<Me['blocked']> {
  if (ids.length === 0) return [];
  const users = await db.users.find(
    { _id: command.in(ids), state: command.neq('deleted') },
    { limit: ids.length },
  );
  return users.map(({ _id, nickname }) => ({ userId: _id, nickname }));
}

/** The mute and the ban a person is under at the moment. */
function restrictions(user: Person['user']): Me['sanctions'] {
  return (['mute', 'ban'] as const).flatMap((kind) => {
    const sanction = sanctionInForce(user, kind, now());
    return sanction ? [{ decisionId: sanction.decisionId, kind, until: sanction.until }] : [];
  });
}

/** A number that cannot be opened (the log says why) keeps nobody out. */
function maskedPhone({ number, verified }: Phone): NonNullable<Me['phone']> {
  try {
    return { masked: maskPhone(openPhone(number)), verified };
  } catch {
    return { masked: '****', verified };
  }
}

/** A person as they see themselves. */
export async function loadMe({ user, role }: Pick<Person, 'user' | 'role'>): Promise<Me> {
  const [phone, consents, blocked, unread] = await Promise.all([
    db.phones.get(user._id),
    db.consents.find({ userId: user._id }),
    blockedPeople(user.blocked),
    db.notices.find({ userId: user._id, readAt: null }, { limit: 1 }),
  ]);
  return {
    userId: user._id,
    nickname: user.nickname,
    nicknamePending: user.nicknamePending,
    avatar: user.avatar,
    bio: user.bio,
    area: user.area,
    role,
    phone: phone ? maskedPhone(phone) : null,
    consents: latest(consents),
    required: documentVersions,
    blocked,
    deleteAt: user.state === 'deleting' ? user.deleteAt : null,
    unread: unread.length > 0,
    sanctions: restrictions(user),
    createdAt: user.createdAt,
  };
}

/** The same after a change of the person. */
export async function reloadMe({ user, role }: Pick<Person, 'user' | 'role'>): Promise<Me> {
  const changed = await db.users.get(user._id);
  if (!changed) throw new AppError('SESSION_REQUIRED');
  return loadMe({ user: changed, role });
}
