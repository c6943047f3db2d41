import { afterAll, beforeAll, expect, test } from 'vitest';
import { startFixtureCloud, type FixtureCloud } from '../support/fixture-cloud';
import { post } from '../support/request';

let cloud: FixtureCloud;

beforeAll(async () => {
  cloud = await startFixtureCloud();
});
afterAll(() => cloud.dispose());

const wire = (body: object, env = 'local-primary') => post(`${cloud.url}/tcb/admin?env=${env}&seqId=1`, body);

test('an answer is HTTP 200 with a request id', async () => {
  const answer = await wire({
    action: 'database.calculateDocument',
    collectionName: 'notes',
    queryType: 'WHERE',
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/json');
  expect(answer.body).toMatchObject({ requestId: expect.any(String) as string, data: { total: 0 } });
});

test('a transaction id stands beside the request id, not inside data', async () => {
  const { body } = await wire({ action: 'database.startTransaction' });
  expect(body).toMatchObject({ transactionId: expect.any(String) as string });
});

test.each([
  ['an unknown action', { action: 'nothing.here' }, 'INVALID_PARAM'],
  ['no action', {}, 'INVALID_PARAM'],
  [
    'a collection that was never made',
    { action: 'database.getDocument', collectionName: 'nowhere', queryType: 'WHERE', limit: 1 },
    'DATABASE_COLLECTION_NOT_EXIST',
  ],
  [
    'a function that is not there',
    { action: 'functions.invokeFunction', function_name: 'nowhere', request_data: '{}' },
    'FUNCTION_NOT_FOUND',
  ],
  ['a function without a name', { action: 'functions.invokeFunction' }, 'INVALID_PARAM'],
  ['a list of files that is none', { action: 'storage.batchDeleteFile', fileid_list: 'x' }, 'INVALID_PARAM'],
  ['a file without a path', { action: 'storage.getUploadMetadata', path: '' }, 'STORAGE_REQUEST_FAIL'],
])(
  '%s is an error with HTTP 200 and the content type that the SDK knows errors by',
  async (_, body, code) => {
    const answer = await wire(body);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.body).toMatchObject({
      code,
      message: expect.any(String) as string,
      requestId: expect.any(String) as string,
    });
  },
);

test('an unknown environment is refused', async () => {
  expect((await wire({ action: 'database.startTransaction' }, 'elsewhere')).body).toMatchObject({
    code: 'INVALIID_ENV',
  });
});

test('a function that throws gives a calling function errCode -1', async () => {
  const called = await cloud.call('relay', { name: 'misbehave', data: { way: 'throw' } }, { as: 'lin' });
  expect(called).toMatchObject({
    errCode: -1,
    errMsg: expect.stringContaining('thrown on purpose') as string,
  });
});
