import { afterEach, describe, expect, test, vi } from 'vitest';
import { mentions } from './support/everything';
import { Market } from './support/market';
import { seals } from './support/phones';
import type { Someone } from './support/project-cloud';

const market = new Market();
afterEach(() => vi.unstubAllEnvs());

/** What functions wrote into their logs, and gave back. */
const logged = () => {
  const { invocations } = market.cloud.environment('primary');
  return JSON.stringify(invocations.list().map(({ logs }) => logs));
};

async function gave(person: Someone, number: string): Promise<void> {
  const { phoneCodes } = market.cloud.environment('primary').wechat;
  const code = phoneCodes.issue(number, market.cloud.clock.now());
  await person.do('register', 'phone.bind', { code });
}

describe('a phone number', () => {
  test('stands neither in the database nor in a log, and its owner and who trades with them read it', async () => {
    const [own, typed, parcel] = ['13877776661', '13877776662', '13877776663'];
    const [seller, buyer] = [await market.cloud.person(), await market.cloud.person()];
    await gave(seller, own);
    await buyer.do('register', 'phone.type', { number: typed });
    const postId = await market.onSale('goods', { seller });
    const to = { name: '林', phone: parcel, region: '上海市徐汇区', detail: '某路 1 号' };
    const { _id: orderId } = await market.buy(buyer, postId, { address: to });
    const shipped = { action: 'order.ship', orderId, company: 'SF', trackingNo: 'S1' };
    const theirs = await market.act(seller, shipped);
    expect([theirs.contact, theirs.address?.phone]).toEqual([`+86${typed}`, `+86${parcel}`]);
    const mine = await market.act(buyer, { action: 'order.get', orderId });
    expect([mine.contact, mine.address?.phone]).toEqual([`+86${own}`, `+86${parcel}`]);
    const exported = JSON.stringify(await buyer.do('register', 'account.export', {}));
    for (const number of [typed, parcel]) expect(exported).toContain(`"+86${number}"`);
    expect(exported).not.toContain(own);
    expect(exported).not.toContain('"lookup"');
    for (const number of [own, typed, parcel]) {
      expect(mentions(market.cloud, number)).toEqual([]);
      expect(logged()).not.toContain(number);
    }
  });

  test('is found by what it is looked up with, whoever has it, and by no other', async () => {
    const [one, two] = [await market.cloud.person(), await market.cloud.person()];
    const number = '13877776664';
    await gave(one, number);
    await two.do('register', 'phone.type', { number });
    const found = market.cloud.read('phones', { lookup: seals.lookup(`+86${number}`) });
    const owners = found.map(({ _id, verified }) => [_id, verified]);
    expect(new Map(owners as [string, boolean][])).toEqual(
      new Map([
        [one.userId, true],
        [two.userId, false],
      ]),
    );
    expect(new Set(found.map((phone) => phone.number)).size).toBe(2);
  });
});

describe('with another key', () => {
  test('people come in, and what needs their number is not available', async () => {
    const person = await market.person();
    vi.stubEnv('LIFEBOAT_PHONE_KEY', Buffer.alloc(32, 1).toString('base64'));
    market.cloud.restartFunctions();
    const { me } = await person.do('register', 'session');
    expect(me.phone).toEqual({ masked: '****', verified: false });
    expect((await person.refused('register', 'account.export', {})).code).toBe('UNAVAILABLE');
    expect(logged()).toContain('LIFEBOAT_PHONE_KEY is not the key');
    vi.unstubAllEnvs();
    market.cloud.restartFunctions();
    expect((await person.do('register', 'session')).me.phone?.masked).toBe('+86138****1234');
  });

  test('of another form a number is not taken, and the log names the variable', async () => {
    vi.stubEnv('LIFEBOAT_PHONE_KEY', 'secret-but-short');
    market.cloud.restartFunctions();
    const person = await market.cloud.person();
    const error = await person.refused('register', 'phone.type', { number: '13877776665' });
    expect(error.code).toBe('UNAVAILABLE');
    expect(market.cloud.read('phones', { _id: person.userId })).toEqual([]);
    expect(logged()).toContain('LIFEBOAT_PHONE_KEY is no key');
    expect(logged()).not.toContain('secret-but-short');
    vi.unstubAllEnvs();
    market.cloud.restartFunctions();
  });

  test('a number that was changed in the database is an error that tells nothing', async () => {
    const person = await market.person();
    const sealed = market.cloud.read('phones', { _id: person.userId })[0]!.number;
    const broken = sealed.slice(0, -4) + (sealed.endsWith('AAAA') ? 'BBBB' : 'AAAA');
    await market.cloud.set('phones', person.userId, { number: broken });
    const error = await person.refused('register', 'account.export', {});
    expect(error.code).toBe('INTERNAL');
    expect(JSON.stringify(error)).not.toContain('s1.');
    expect(logged()).toContain('phone.unopened');
  });
});
