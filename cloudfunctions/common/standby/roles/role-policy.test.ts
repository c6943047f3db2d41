import { expect, test } from 'vitest';
import type { RoleState } from '../../../../database/collections/standby-state';
import { afterHearing, afterStopping, afterYielding, beginTakeover, endTakeover } from './role-policy';

const other = { environment: 'two', appid: 'wx2' };
const mine = (changes: Partial<RoleState>): RoleState => ({
  _id: 'role',
  role: 'primary',
  epoch: 1,
  since: 10,
  promoting: null,
  serving: null,
  ...changes,
});

test('a higher epoch stops who serves, and says who serves instead', () => {
  expect(afterHearing(mine({}), { ...other, epoch: 2, role: 'primary' }, 99)).toEqual(
    mine({ role: 'standby', epoch: 2, since: 99, serving: other }),
  );
});

test('a takeover that was begun survives its own epoch and lower ones only', () => {
  const begun = mine({ role: 'standby', promoting: 3 });
  const hear = (epoch: number) => afterHearing(begun, { ...other, epoch, role: 'standby' }, 99);
  expect(hear(2)).toMatchObject({ epoch: 2, promoting: 3, since: 10 });
  expect(hear(3)).toMatchObject({ epoch: 3, promoting: 3 });
  expect(hear(4)).toMatchObject({ epoch: 4, promoting: null });
});

test('nothing new is the same object', () => {
  const standby = mine({ role: 'standby', epoch: 2, serving: other });
  for (const role of ['primary', 'standby'] as const) {
    expect(afterHearing(standby, { ...other, epoch: 2, role }, 99)).toBe(standby);
    expect(afterHearing(standby, { ...other, epoch: 1, role }, 99)).toBe(standby);
  }
});

test('a standby learns who serves in its own epoch', () => {
  const unaware = mine({ role: 'standby', epoch: 2 });
  expect(afterHearing(unaware, { ...other, epoch: 2, role: 'primary' }, 99).serving).toEqual(other);
});

test('a takeover that was begun goes on; one that is overtaken is begun again', () => {
  const standby = mine({ role: 'standby', epoch: 3 });
  expect(beginTakeover('standby', standby).promoting).toBe(4);
  expect(beginTakeover('primary', standby).promoting).toBe(5);
  expect(beginTakeover('standby', { ...standby, promoting: 6 }).promoting).toBe(6);
  expect(beginTakeover('standby', { ...standby, promoting: 2 }).promoting).toBe(4);
});

test('only the takeover that was begun can be ended, by a standby, and never below its epoch', () => {
  const begun = mine({ role: 'standby', promoting: 2, serving: other });
  expect(endTakeover(begun, 2, 99)).toEqual(mine({ epoch: 2, since: 99 }));
  expect(endTakeover(begun, 4, 99)).toBeNull();
  expect(endTakeover({ ...begun, epoch: 3 }, 2, 99)).toBeNull();
  expect(endTakeover({ ...begun, role: 'primary' }, 2, 99)).toBeNull();
});

test('one is yielded to in a higher epoch that is its own', () => {
  const asked = (epoch: number, from = mine({})) => afterYielding('primary', from, { ...other, epoch }, 99);
  expect(asked(2)).toEqual(mine({ role: 'standby', epoch: 2, since: 99, serving: other }));
  expect(asked(3)).toBeNull();
  expect(asked(2, mine({ epoch: 3 }))).toBeNull();
  expect(asked(2, mine({ epoch: 2 }))).toBeNull();
  const yielded = mine({ role: 'standby', epoch: 2, serving: other });
  expect(asked(2, yielded)).toBe(yielded);
});

test('who stops by force does not know who serves', () => {
  expect(afterStopping(mine({ epoch: 3 }), 99)).toEqual(mine({ role: 'standby', epoch: 3, since: 99 }));
});
