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

test('what WeChat pushes is acknowledged and let be', async () => {
  const { functions, invocations, identity } = cloud.environment('primary');
  const stage = await world.stage('author');
  const [payment] = cloud.read('payments', { orderId: stage.shippedId });
  const received = {
    ToUserName: 'gh_1',
    FromUserName: 'o_1',
    CreateTime: 1,
    MsgType: 'event',
    Event: 'trade_manage_order_settlement',
    transaction_id: payment!.transactionId,
    merchant_id: payment!.mchid,
    merchant_trade_no: payment!._id,
    confirm_receive_time: 1,
    userInfo: { appId: identity.appid },
  };
  const push = () =>
    functions.invoke({ function: 'wechat-events', event: received, source: 'push', caller: null });
  const before = shipped();
  expect(JSON.parse(await push())).toBe('success');
  expect(shipped()).toBe(before);
  expect(invocations.list('wechat-events')[0]!.logs.some(({ text }) => text.includes('push.elsewhere'))).toBe(
    true,
  );
  await cloud.set('standbyState', 'role', { role: 'primary' });
  await push();
  await cloud.set('standbyState', 'role', { role: 'standby' });
  expect(cloud.read('orders', { _id: stage.shippedId })).toMatchObject([{ state: 'completed' }]);
});
