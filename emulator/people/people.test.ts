import fc from 'fast-check';
import { expect, test } from 'vitest';
import { environmentIdentity } from './environments';
import { BadNameError, findPerson, knownPeople } from './people';
import { People } from './register';

const { appid: primary } = environmentIdentity('primary');
const { appid: standby } = environmentIdentity('standby');

test('a person is the same every time', () => {
  expect(findPerson('lin', primary)).toEqual(findPerson('lin', primary));
});

test('the openid differs between mini programs, the unionid does not', () => {
  const here = findPerson('lin', primary);
  const there = findPerson('lin', standby);
  expect(here.openid).not.toBe(there.openid);
  expect(here.unionid).toBe(there.unionid);
  expect(here.openid).not.toBe(here.unionid);
});

test('any valid name is a person with ids and a phone in the right form', () => {
  const name = fc.stringMatching(/^[a-z0-9-]{1,32}$/);
  fc.assert(
    fc.property(name, (given) => {
      const person = findPerson(given, primary);
      expect(person.openid).toMatch(/^o[\w-]{27}$/);
      expect(person.unionid).toMatch(/^o[\w-]{27}$/);
      expect(person.phone).toMatch(/^1[3-9]\d{9}$/);
    }),
  );
});

test('different names are different people', () => {
  const name = fc.stringMatching(/^[a-z0-9-]{1,32}$/);
  fc.assert(
    fc.property(name, name, (one, other) => {
      fc.pre(one !== other);
      expect(findPerson(one, primary).openid).not.toBe(findPerson(other, primary).openid);
    }),
  );
});

test.each(['', 'Lin', 'a b', 'a'.repeat(33), '林', '../x', 'a\n'])('%j is refused', (name) => {
  expect(() => findPerson(name, primary)).toThrow(BadNameError);
});

test('the register knows the people of the seed and whoever came since, by openid', () => {
  const people = new People(primary);
  expect(people.list().map(({ name }) => name)).toEqual([...knownPeople]);
  const { openid } = people.find('newcomer');
  expect(people.nameOf(openid)).toBe('newcomer');
  expect(people.nameOf('nobody')).toBeNull();
});
