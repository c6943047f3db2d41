import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Database, DatabaseError, openDatabase } from './index';
import { client } from './testing/client';
import { withFolder } from './testing/folder';

interface Item {
  _id: number;
  code: number;
  n: number;
  list: number[];
}

type Model = Map<number, Item>;

/** One step against the database and the model; answers what both must agree on. */
interface Step {
  label: string;
  real: (database: Database) => Promise<unknown>;
  model: (items: Model) => unknown;
}

const items = (database: Database) => client(database, 'items');
const small = fc.integer({ min: 0, max: 6 });

const refusedAs = (error: unknown): string => {
  if (error instanceof DatabaseError && error.message.includes('E11000')) return 'duplicate';
  throw error;
};

const isTaken = (model: Model, code: number, except: number): boolean =>
  [...model.values()].some((item) => item.code === code && item._id !== except);

const add = fc.tuple(small, small).map(([_id, code]): Step => ({
  label: `add ${_id} code ${code}`,
  real: (database) =>
    items(database)
      .add({ _id, code, n: 0, list: [] })
      .then(() => 'added', refusedAs),
  model: (model) => {
    if (model.has(_id) || isTaken(model, code, _id)) return 'duplicate';
    model.set(_id, { _id, code, n: 0, list: [] });
    return 'added';
  },
}));

const replace = fc.tuple(small, small).map(([_id, code]): Step => ({
  label: `set ${_id} code ${code}`,
  real: (database) =>
    items(database)
      .set(_id, { code, n: 1, list: [1] })
      .then(() => 'set', refusedAs),
  model: (model) => {
    if (isTaken(model, code, _id)) return 'duplicate';
    model.set(_id, { _id, code, n: 1, list: [1] });
    return 'set';
  },
}));

const recode = fc.tuple(small, small).map(([_id, code]): Step => ({
  label: `recode ${_id} to ${code}`,
  real: (database) => items(database).update({ _id }, { $set: { code } }, false).catch(refusedAs),
  model: (model) => {
    const item = model.get(_id);
    if (!item || item.code === code) return 0;
    if (isTaken(model, code, _id)) return 'duplicate';
    item.code = code;
    return 1;
  },
}));

const increment = small.map((below): Step => ({
  label: `increment codes below ${below}`,
  real: (database) =>
    items(database).update({ code: { $lt: below } }, { $inc: { n: 1 }, $push: { list: below } }),
  model: (model) => {
    const hit = [...model.values()].filter(({ code }) => code < below);
    for (const item of hit) {
      item.n++;
      item.list.push(below);
    }
    return hit.length;
  },
}));

const remove = small.map((code): Step => ({
  label: `remove code ${code}`,
  real: (database) => items(database).remove({ code }),
  model: (model) => {
    const hit = [...model.values()].filter((item) => item.code === code);
    for (const { _id } of hit) model.delete(_id);
    return hit.length;
  },
}));

const findByList = small.map((element): Step => ({
  label: `find list ${element}`,
  real: (database) => items(database).get({ query: { list: element }, order: { n: -1, _id: 1 } }),
  model: (model) =>
    [...model.values()]
      .filter(({ list }) => list.includes(element))
      .sort((a, b) => b.n - a.n || a._id - b._id)
      .map((item) => structuredClone(item)),
}));

const restart: Step = { label: 'restart', real: () => Promise.resolve(), model: () => undefined };
const step = fc.oneof(
  { weight: 4, arbitrary: add },
  { weight: 2, arbitrary: replace },
  { weight: 2, arbitrary: recode },
  { weight: 2, arbitrary: increment },
  { weight: 2, arbitrary: remove },
  { weight: 3, arbitrary: findByList },
  { weight: 1, arbitrary: fc.constant(restart) },
);

const open = (file: string): Database =>
  openDatabase({
    file,
    now: () => 0,
    collections: [
      {
        name: 'items',
        indexes: [
          { name: 'code', keys: { code: 1 }, unique: true },
          { name: 'list', keys: { list: 1, n: -1 } },
        ],
      },
    ],
  });

test('the database does what a Map does, also across restarts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) =>
      withFolder(async (folder) => {
        const file = join(folder, 'data.db');
        const model: Model = new Map();
        let database = open(file);
        for (const { label, real, model: expected } of [...steps, restart]) {
          if (label === 'restart') {
            await database.close();
            database = open(file);
          }
          expect(await real(database), label).toEqual(expected(model));
          const all = [...model.values()].sort((a, b) => a._id - b._id);
          expect(database.read('items', { order: { _id: 1 } }), label).toEqual(all);
          expect(await items(database).count(), label).toBe(model.size);
        }
        await database.close();
      }),
    ),
    { numRuns: 60 },
  );
});
