import { beforeEach, expect, test, vi } from 'vitest';
import { CloudPictures } from './pictures';
import type { TemporaryUrl, Transport } from './transport';

const asked: string[][] = [];
let now = 0;

const transport = {
  temporaryUrls: (fileIds: readonly string[]): Promise<TemporaryUrl[]> => {
    asked.push([...fileIds]);
    return Promise.resolve(
      fileIds.map((fileID) =>
        fileID.endsWith('none')
          ? { fileID, tempFileURL: '', status: -503003, errMsg: 'storage file not exists' }
          : { fileID, tempFileURL: `${fileID}?at=${now}`, status: 0, errMsg: 'ok', maxAge: 600 },
      ),
    );
  },
} satisfies Partial<Transport>;

const make = (): CloudPictures => new CloudPictures(transport as unknown as Transport, () => now);

beforeEach(() => {
  asked.length = 0;
  now = 0;
});

test('what is asked for at one moment goes in one request, each file once', async () => {
  const pictures = make();
  const addresses = await Promise.all(
    ['cloud://a', 'cloud://b', 'cloud://a'].map((id) => pictures.address(id)),
  );
  expect(addresses).toEqual(['cloud://a?at=0', 'cloud://b?at=0', 'cloud://a?at=0']);
  expect(asked).toEqual([['cloud://a', 'cloud://b']]);
});

test('fifty at a time', async () => {
  const pictures = make();
  await Promise.all(Array.from({ length: 120 }, (_, index) => pictures.address(`cloud://${index}`)));
  expect(asked.map((one) => one.length)).toEqual([50, 50, 20]);
});

test('an address is used until shortly before it ends', async () => {
  const pictures = make();
  await pictures.address('cloud://a');
  now = 539_999;
  await expect(pictures.address('cloud://a')).resolves.toBe('cloud://a?at=0');
  now = 540_001;
  await expect(pictures.address('cloud://a')).resolves.toBe('cloud://a?at=540001');
});

test('a file that is not there fails alone, and is asked for again', async () => {
  const pictures = make();
  const [found, none] = await Promise.allSettled([
    pictures.address('cloud://a'),
    pictures.address('cloud://none'),
  ]);
  expect(found.status).toBe('fulfilled');
  expect(none).toMatchObject({ reason: new Error('no such file: cloud://none') });
  await vi.waitFor(() => expect(pictures.address('cloud://none')).rejects.toThrow());
  expect(asked.flat().filter((id) => id === 'cloud://none')).toHaveLength(2);
});
