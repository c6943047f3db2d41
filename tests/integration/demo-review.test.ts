import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalCloud } from '../../emulator';
import { startLocalCloud } from '../../emulator';
import { Someone } from './support/project-cloud';

let cloud: LocalCloud;
let dataDir: string;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'demo-review-'));
  cloud = await startLocalCloud({ dataDir, timers: false, seed: 'demo' });
});
afterAll(async () => {
  await cloud.close();
  rmSync(dataDir, { recursive: true });
});

const person = (name: string) => new Someone(cloud, name, '');

test('an operator finds life on every page of the desk', async () => {
  const zhou = person('moderator');
  const desk = await zhou.do('operate', 'desk');
  expect(Object.values(desk.open).every((count) => count > 0)).toBe(true);
  expect(desk).toMatchObject({ overdue: 1, mine: 0, sanctioned: 1 });
  const { items } = await zhou.do('moderate', 'queue');
  expect(items[0]?.caseId).toBe(desk.next?.caseId);
  for (const { caseId, excerpt, subject } of items) {
    expect(excerpt).not.toBe('');
    const { case: found } = await zhou.do('moderate', 'subject', { caseId });
    expect(found.content === null).toBe(subject.type === 'platform');
    expect((await zhou.do('moderate', 'history', { of: 'case', id: caseId })).lines).not.toEqual([]);
  }
  const { people } = await zhou.do('moderate', 'people');
  const [muted] = people;
  const { record } = await zhou.do('moderate', 'person', { userId: muted?.userId ?? '' });
  expect(record).toMatchObject({ strikes: { count: 2 }, sanctions: [{ kind: 'mute' }] });
});

test('everything that waits in the demo can be decided', async () => {
  const [zhou, admin] = [person('moderator'), person('admin')];
  const { items } = await zhou.do('moderate', 'queue');
  for (const { caseId, subject } of items) {
    const { version } = await zhou.do('moderate', 'claim', { caseId });
    if (subject.type === 'decision') {
      await zhou.do('appeal', 'decide', { caseId, version, overturn: true, reply: '这次是我们看得太严了。' });
      continue;
    }
    const { case: found } = await zhou.do('moderate', 'subject', { caseId });
    const revision = found.content?.revision ?? undefined;
    await zhou.do('moderate', 'decide', {
      caseId,
      version,
      ...(revision === undefined ? {} : { revision }),
      outcome: subject.type === 'platform' ? 'answer' : 'approve',
      reply: '谢谢你告诉我们，已经处理好了。',
    });
  }
  expect((await admin.do('operate', 'desk')).open).toEqual({ review: 0, complaint: 0, appeal: 0 });
  const { database } = cloud.environment('primary');
  expect(database.read('posts', { query: { state: { $in: ['pending', 'hidden'] } } })).toEqual([]);
  expect(database.read('reports', { query: { state: 'open' } })).toEqual([]);
});

test('Lin reads what she was told, and sees her complaints', async () => {
  const lin = person('lin');
  const { notices } = await lin.do('register', 'notices');
  expect(notices.length).toBeGreaterThanOrEqual(3);
  for (const { title, text } of notices)
    expect(`${title.zh}${text.zh}${title.en}${text.en}`).not.toMatch(/undefined|NaN/);
  const { reports } = await lin.do('report', 'mine');
  expect(reports.map(({ state }) => state).sort()).toEqual(['dismissed', 'upheld']);
});
