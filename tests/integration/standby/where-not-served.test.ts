import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replicatedKeys, schema } from '../../../database';
import { inputs } from '../../security/access/inputs';
import { table, type Role } from '../../security/access/table';
import { World } from '../../security/access/world';
import { contracts } from '../../security/inputs';
import { startProjectCloud, type FunctionName, type ProjectCloud } from '../support/project-cloud';

let cloud: ProjectCloud;
let world: World;
beforeAll(async () => {
  cloud = await startProjectCloud();
  world = await World.create(cloud);
  cloud.load('standbyState', [
    {
      _id: 'role',
      role: 'standby',
      epoch: 2,
      since: 1,
      promoting: null,
      serving: { appid: 'wx8b61e4d07fa2c935', environment: 'local-standby' },
    },
  ]);
});
afterAll(() => cloud.dispose());

/** All that is shipped, with its marks. */
function shipped(): string {
  const { database } = cloud.environment('primary');
  return JSON.stringify(replicatedKeys.map((key) => database.read(schema[key].name, {})));
}

const actions = Object.values(contracts).flatMap(({ name, actions: named }) =>
  Object.entries(named).map(([action, { reads = false }]) => [`${name} ${action}`, reads] as const),
);
const roles: readonly Role[] = ['newcomer', 'author', 'admin'];

describe.each(actions.filter(([, reads]) => reads))('%s is answered where people are not served', (name) => {
  test.each(roles)('and changes nothing, whoever asks: %s', async (role) => {
    cloud.clock.advance(1);
    const { [0]: functionName, [1]: action } = name.split(' ') as [FunctionName, string];
    const stage = await world.stage(role);
    const before = shipped();
    const answer = await stage.caller.send(functionName, { action, ...inputs[name]!(stage) });
    const expected = name === 'register session' && role === 'newcomer' ? 'MOVED' : table[name]![role];
    expect(answer.ok ? 'OK' : answer.error.code).toBe(expected);
    expect(shipped()).toBe(before);
  });
});

test.each(actions.filter(([, reads]) => !reads))(
  '%s is answered with where people are served',
  async (name) => {
    const { [0]: functionName, [1]: action } = name.split(' ') as [FunctionName, string];
    const stage = await world.stage('author');
    const before = shipped();
    const answer = await stage.caller.send(functionName, { action, ...inputs[name]!(stage) });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'MOVED', moved: { appid: 'wx8b61e4d07fa2c935' } },
    });
    expect(shipped()).toBe(before);
  },
);
