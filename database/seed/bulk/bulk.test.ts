import { expect, test } from 'vitest';
import type { PostImage } from '../../collections/posts';
import { searchWords } from '../../../cloudfunctions/common/posts/fold';
import type { MotifName } from '../pictures/motifs';
import { problemsOfComment, problemsOfPost, problemsOfReferences, problemsOfUser } from '../testing/problems';
import { problemsOfTrust } from '../testing/trust-problems';
import { seeded, seededKeys } from '../testing/schemas';
import { blankTarget, digest, readAll } from '../testing/target';
import { makeBulk } from '.';
import { makePlan, sizes } from './plan';
import { makePosts } from './posts';
import { topics } from './words/topics';

const now = Date.UTC(2026, 10, 20, 11, 30);
const target = blankTarget(now);
const album = new Map<MotifName, PostImage>(
  topics.flatMap(({ pictures }) =>
    pictures.map((motif): [MotifName, PostImage] => [
      motif,
      {
        fileID: `cloud://${target.envId}.bucket/seed/${motif}.png`,
        width: 900,
        height: 675,
        state: 'approved',
      },
    ]),
  ),
);
const drawn = readAll(makeBulk(target, album));
const sample = <T>(rows: readonly T[]) => rows.filter((_, index) => index % 97 === 0);

test('as many as promised', () => {
  for (const key of ['posts', 'comments', 'likes'] as const) expect(drawn[key]).toHaveLength(sizes[key]);
  expect(drawn.users).toHaveLength(sizes.people);
  expect(drawn.cases).toHaveLength(10_000);
});

test('documents are whole', () => {
  for (const key of seededKeys.filter((name) => name in drawn)) {
    const rows: readonly unknown[] = drawn[key];
    for (const row of sample(rows)) expect(seeded[key].safeParse(row).error).toBeUndefined();
  }
});

test('the functions would have taken every text', () => {
  const plain = sample(drawn.posts).map((post) => ({ ...post, images: [] }));
  expect(plain.flatMap((post) => problemsOfPost(post, { environment: target.envId }))).toEqual([]);
  expect(sample(drawn.comments).flatMap(problemsOfComment)).toEqual([]);
  expect(sample(drawn.users).flatMap(problemsOfUser)).toEqual([]);
});

test('references lead somewhere, ids are unique, counts are recounts', () => {
  expect(problemsOfReferences(drawn)).toEqual([]);
});

test('every case is open, about a post, and has its line in the log', () => {
  expect(problemsOfTrust({ ...drawn, decisions: [], appeals: [], notices: [] })).toEqual([]);
  expect(drawn.cases.every(({ state, openedAt }) => state === 'open' && openedAt < now)).toBe(true);
  expect(new Set(drawn.log.map(({ caseId }) => caseId)).size).toBe(drawn.cases.length);
});

test('the newest post comes first and nothing is after now', () => {
  const times = drawn.posts.map(({ publishedAt }) => publishedAt ?? Infinity);
  expect(times).toEqual(times.toSorted((a, b) => b - a));
  expect(times[0]).toBeLessThan(now);
});

test('some words are common, some rare, some in one post only', () => {
  const among = (word: string) => {
    const [folded = ''] = searchWords(word);
    return drawn.posts.filter(({ searchText }) => searchText.includes(folded)).length;
  };
  expect(among('自行车')).toBeGreaterThan(3000);
  expect(among('天文望远镜')).toBeGreaterThan(10);
  expect(among('天文望远镜')).toBeLessThan(1500);
  const code =
    /编号 (\w{6})/.exec(drawn.posts.find(({ body }) => body.includes('编号'))?.body ?? '')?.[1] ?? '';
  expect(among(code)).toBe(1);
});

test('the same now gives the same documents', () => {
  const first = <T>(rows: Iterable<T>): T[] => {
    const taken: T[] = [];
    for (const row of rows) if (taken.push(row) === 2000) break;
    return taken;
  };
  const userIds = drawn.users.map(({ _id }) => _id);
  const again = makePosts(makePlan(now), { userIds, locals: target.people.length, album });
  expect(digest(first(again))).toBe(digest(drawn.posts.slice(0, 2000)));
});
