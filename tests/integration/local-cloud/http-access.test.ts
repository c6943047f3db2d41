import { afterAll, beforeAll, expect, test } from 'vitest';
import { startFixtureCloud, type FixtureCloud } from '../support/fixture-cloud';
import { post, request } from '../support/request';

let cloud: FixtureCloud;

beforeAll(async () => {
  cloud = await startFixtureCloud();
});
afterAll(() => cloud.dispose());

const at = (path: string) => `${cloud.url}/http/${path}`;

test('a function hears a request as the HTTP access service hands it on, from nobody', async () => {
  const { status, body } = await post(
    at('primary/listener/echo?a=1&b=%E5%AD%97'),
    { n: 1 },
    { 'X-Sign': 'Aa' },
  );
  expect(status).toBe(201);
  expect(body).toMatchObject({
    event: {
      path: '/echo',
      httpMethod: 'POST',
      headers: { 'x-sign': 'Aa' },
      queryStringParameters: { a: '1', b: '字' },
      body: '{"n":1}',
      isBase64Encoded: false,
      requestContext: { envId: 'local-primary' },
    },
    context: { ENV: 'local-primary', SOURCE: 'wx_http' },
  });
  expect((body as { context: object }).context).not.toHaveProperty('OPENID');
});

test('who says to be somebody is still nobody', async () => {
  const { body } = await post(at('primary/listener/echo'), {}, { 'x-local-user': 'lin' });
  expect((body as { context: object }).context).not.toHaveProperty('OPENID');
});

test('each environment has its own', async () => {
  const { body } = await request(at('standby/listener/echo'));
  expect(body).toMatchObject({
    context: { ENV: 'local-standby' },
    address: `${cloud.url}/http/standby/pay-notify`,
  });
});

test('bytes arrive as base64, and leave from it', async () => {
  const sent = { method: 'POST', headers: { 'content-type': 'image/png' }, body: 'abc' };
  const { body } = await request(at('primary/listener/echo'), sent);
  expect(body).toMatchObject({ event: { body: 'YWJj', isBase64Encoded: true } });
  expect(await request(at('primary/listener/bytes'))).toMatchObject({ status: 200, body: '字' });
});

test('what is no answer is sent as it is', async () => {
  expect(await request(at('primary/listener/plain'))).toMatchObject({ status: 200, body: { plain: true } });
});

test('a function that fails is no success', async () => {
  expect(await request(at('primary/listener/throw'))).toMatchObject({ status: 502 });
});

test.each(['primary/whoami', 'primary/hidden', 'primary/nothing', 'elsewhere/listener'])(
  '%s is not open to HTTP',
  async (path) => {
    expect(await post(at(path), {})).toMatchObject({
      status: 404,
      body: { error: { code: 'INVALID_PATH' } },
    });
  },
);

test('clients still may not call what is open to HTTP only', async () => {
  await expect(cloud.call('listener', {}, { as: 'lin' })).rejects.toMatchObject({ errCode: -501023 });
});
