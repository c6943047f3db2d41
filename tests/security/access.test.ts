import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { functionNames } from '../../scripts/build-functions';
import {
  startProjectCloud,
  type FunctionName,
  type ProjectCloud,
} from '../integration/support/project-cloud';
import { contracts } from './inputs';
import { inputs } from './access/inputs';
import { roles, table, type Role } from './access/table';
import { World } from './access/world';

// Who may do what: every action of every function, tried by somebody in every role.

let cloud: ProjectCloud;
let world: World;
beforeAll(async () => {
  cloud = await startProjectCloud();
  world = await World.create(cloud);
});
afterAll(() => cloud.dispose());

const actions = Object.values(contracts).flatMap(({ name, actions: named }) =>
  Object.keys(named).map((action) => `${name} ${action}`),
);
/** Functions that people cannot call: see the last test. */
const closed = functionNames('cloudfunctions').filter((name) => !Object.hasOwn(contracts, name));

test('the table has a row for every action, and an input for every row', () => {
  expect(Object.keys(table)).toEqual(actions);
  expect(Object.keys(inputs)).toEqual(actions);
});

/** What the call is told: OK, or the code of the refusal; of the platform itself, that it is nobody. */
async function attempt(name: string, role: Role): Promise<string> {
  const [functionName = '', action = ''] = name.split(' ');
  const stage = await world.stage(role);
  const event = { action, ...inputs[name]?.(stage) };
  try {
    const answer = await stage.caller.send(functionName as FunctionName, event);
    return answer.ok ? 'OK' : answer.error.code;
  } catch {
    return 'UNAUTHENTICATED';
  }
}

describe.each(Object.entries(table))('%s', (name, row) => {
  test.each(roles)('%s', async (role) => {
    // Rates are for one person: they start anew.
    cloud.clock.advance(1);
    expect(await attempt(name, role)).toBe(row[role]);
  });
});

test.each(closed)('%s is closed to everybody', async (name) => {
  for (const role of roles) {
    const { caller } = await world.stage(role);
    await expect(caller.send(name as FunctionName, {})).rejects.toThrow();
  }
});
