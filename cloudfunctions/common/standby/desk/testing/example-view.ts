import type { StandbyView } from '../views';

const minute = 60_000;
const hour = 60 * minute;
const now = 1_700_000_000_000;

/** All is well, for tests. */
export const exampleView: StandbyView = {
  environment: 'local-primary',
  role: 'primary',
  epoch: 3,
  since: now - 100 * hour,
  promoting: null,
  linked: true,
  problems: [],
  shipping: {
    left: 0,
    oldest: null,
    heardAt: now - 2 * minute,
    emptyAt: now - 2 * minute,
    shipped: 900,
    filesDue: 0,
    error: null,
  },
  receiving: { heardAt: null, left: 0, oldest: null, received: 0 },
  wouldLose: { since: null, atLeast: 0 },
  comparison: { endedAt: now - 5 * hour, documents: 1200, changed: 0, missing: 0, extra: 0, repaired: true },
  comparing: null,
  archive: { day: '2023-11-14', endedAt: now - 5 * hour, documents: 1200, bytes: 345_678 },
  drill: { at: now - hour, passed: true, checks: [{ name: 'link', passed: true, detail: '已配置对方。' }] },
  door: { epoch: 3, serve: 'primary', at: now - hour, error: null },
  conflicts: 0,
  serving: null,
  doorUrl: 'https://door.example/',
  lagMinutes: 30,
  requests: { compare: null, drill: null },
  now,
};
