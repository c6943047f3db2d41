import type { Environment } from '../../cloudbase/environment';
import { isLinkCut } from '../../faults/link';
import { html, type Html } from '../html';
import { bytes, code, time } from '../table';
import type { TextKey } from '../texts';
import type { Visit } from '../visit';
import type { Side } from './read-side';

type Cell = Html | string | number;

/** One environment, and how it stands. */
export interface Seen {
  environment: Environment;
  side: Side;
}

/** Bad news stands out. */
const bad = (text: Cell): Html => html`<span class="bad">${text}</span>`;
const lines = (...parts: (Cell | null)[]): Html =>
  html`${parts.filter((part) => part !== null).map((part) => html`<div>${part}</div>`)}`;

function role({ t }: Visit, { environment, side }: Seen): Html {
  const { role: state } = side;
  const is = state?.role ?? environment.identity.name;
  const { promoting = null } = state ?? {};
  return lines(
    t(is === 'primary' ? 'rolePrimary' : 'roleStandby'),
    promoting === null ? null : bad(t('promoting', promoting)),
  );
}

function miniProgram({ t }: Visit, { environment }: Seen): Cell {
  const { suspended, unreachable } = environment.suspension.state;
  if (!suspended) return t('open');
  return bad(t(unreachable ? 'unreachable' : 'suspended'));
}

function shipping({ t }: Visit, { side: { shipping: state } }: Seen): Cell {
  if (!state) return t('never');
  const { acked, shipped, ranAt, error } = state;
  return lines(
    html`${shipped}, ${t('sentUpTo', acked)}`,
    html`${t('lastRun')} ${timeOr(ranAt, t('never'))}`,
    error === null ? null : bad(error),
  );
}

function receiving({ t }: Visit, { side: { receiving: state } }: Seen): Cell {
  if (!state) return t('never');
  const { applied, received, heardAt, left } = state;
  return lines(
    html`${received}, ${t('appliedUpTo', applied)}`,
    heardAt === null ? null : html`${t('heard')} ${time(heardAt)}`,
    left > 0 ? t('saidLeft', left) : null,
  );
}

function comparison({ t }: Visit, { side: { comparison: last } }: Seen): Cell {
  if (!last) return t('never');
  const { endedAt, documents, changed, missing, extra } = last;
  const differing = changed + missing + extra;
  const found = t('differing', differing);
  return lines(time(endedAt), t('compared', documents), differing > 0 ? bad(found) : found);
}

function archives({ t }: Visit, { side: { archives: count, archive } }: Seen): Cell {
  if (!archive) return t('never');
  const { _id, state, documents, bytes: size } = archive;
  return lines(count, html`${code(_id)} ${code(state)}`, html`${documents} / ${bytes(size)}`);
}

function drill({ t }: Visit, { side: { drill: last } }: Seen): Cell {
  if (!last) return t('never');
  const failed = last.checks.filter(({ passed }) => !passed).length;
  return lines(time(last.at), failed === 0 ? t('passed') : bad(t('notPassed', failed)));
}

/** A time that is 0 until something happened. */
const timeOr = (ms: number | undefined, otherwise: string): Cell => (ms ? time(ms) : otherwise);

const count = (n: number): Cell => (n > 0 ? bad(n) : n);
const total = ({ unshipped }: Side): number => [...unshipped.values()].reduce((sum, one) => sum + one, 0);

type Fact = (visit: Visit, seen: Seen) => Cell;

/** What is told of each environment, one line each. */
export const facts: readonly (readonly [TextKey, Fact])[] = [
  ['environment', (_, { environment }) => code(environment.identity.envId)],
  ['role', role],
  ['epoch', (_, { side }) => side.role?.epoch ?? 1],
  ['since', ({ t }, { side }) => timeOr(side.role?.since, t('fromStart'))],
  ['miniProgram', miniProgram],
  [
    'linkHere',
    ({ parts, t }, { environment }) =>
      isLinkCut(parts.faults, environment.identity.name) ? bad(t('cut')) : t('arrives'),
  ],
  ['unshipped', (_, { side }) => total(side)],
  ['sent', shipping],
  ['receiving', receiving],
  ['filesDue', (_, { side }) => side.filesDue],
  ['comparison', comparison],
  ['archives', archives],
  ['conflicts', (_, { side }) => count(side.conflicts)],
  ['drill', drill],
];
