import type { Sanction, User } from '../../../../database/collections/users';

type Sanctioned = Pick<User, 'sanctions' | 'sanctionsEndAt' | 'unsettledAt'>;

/** Fields of a person that follow from their sanctions; a ban that comes or goes leaves their content to be settled. */
function fieldsOf(
  { unsettledAt }: Pick<User, 'unsettledAt'>,
  sanctions: Sanction[],
  changed: readonly Sanction[],
  now: number,
): Sanctioned {
  return {
    sanctions,
    sanctionsEndAt: sanctions.length === 0 ? null : Math.min(...sanctions.map(({ until }) => until)),
    unsettledAt: changed.some(({ kind }) => kind === 'ban') ? now : unsettledAt,
  };
}

/** A person's fields with one sanction more; the others stay. `now` in ms. */
export function withSanction(user: Sanctioned, sanction: Sanction, now: number): Sanctioned {
  const others = user.sanctions.filter(({ decisionId }) => decisionId !== sanction.decisionId);
  return fieldsOf(user, [...others, sanction], [sanction], now);
}

/** A person's fields without the sanctions that `isOver` picks. `now` in ms. */
export function withoutSanctions(
  user: Sanctioned,
  isOver: (sanction: Sanction) => boolean,
  now: number,
): Sanctioned {
  const over = user.sanctions.filter(isOver);
  return fieldsOf(
    user,
    user.sanctions.filter((sanction) => !over.includes(sanction)),
    over,
    now,
  );
}
