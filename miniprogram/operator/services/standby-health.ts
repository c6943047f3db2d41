import type { StandbyView } from '../../../cloudfunctions/common/standby/desk/views';

/** As tags and dots are coloured: `soon` wants to be looked at, `bad` is not set up or does not work. */
export type Health = 'good' | 'soon' | 'bad';

const minute = 60_000;
const day = 24 * 60 * minute;
/** What is made every night is older than this only if a night was left out; ms. */
const recent = 2 * day;

/** How far one side is behind, from the side that is asked. Lengths in ms. */
export interface Lag {
  /** Changes that are not there yet. */
  left: number;
  /** How old the oldest of them is; 0 when there is none. */
  age: number;
  /** For how long the other side has not been heard of; null: never. */
  silence: number | null;
}

/** Who serves knows what it has not shipped; the other side what it was told. */
export function lagOf({ role, shipping, receiving, now }: StandbyView): Lag {
  const { left, oldest, heardAt } = role === 'primary' ? shipping : receiving;
  const since = (at: number) => Math.max(0, now - at);
  return {
    left,
    age: left > 0 && oldest !== null ? since(oldest) : 0,
    silence: heardAt === null ? null : since(heardAt),
  };
}

/** By part of the page; null: there is nothing to say yet. */
export interface Healths {
  lag: Health;
  comparison: Health | null;
  archive: Health | null;
  drill: Health | null;
  door: Health | null;
}

type Comparison = NonNullable<StandbyView['comparison']>;

function comparisonHealth({ changed, missing, extra, repaired }: Comparison, fresh: boolean): Health {
  if (!repaired) return 'bad';
  return changed + missing + extra === 0 && fresh ? 'good' : 'soon';
}

/** How each part is. What is older than the settings allow, or than two nights, wants to be looked at. */
export function healthsOf(view: StandbyView): Healths {
  const { linked, problems, lagMinutes, comparison, archive, drill, door, now } = view;
  const { age, silence } = lagOf(view);
  const limit = lagMinutes * minute;
  const late = silence === null || silence > limit || age > limit || view.shipping.error !== null;
  const fresh = (at: number) => at >= now - recent;
  return {
    lag: linked === false || problems.length > 0 ? 'bad' : late ? 'soon' : 'good',
    comparison: comparison && comparisonHealth(comparison, fresh(comparison.endedAt)),
    archive: archive && (fresh(archive.endedAt) ? 'good' : 'soon'),
    drill: drill && (drill.passed ? 'good' : 'soon'),
    door: door && (door.error === null ? 'good' : 'bad'),
  };
}

/** How the whole is: as its worst part, or as what waits for somebody. */
export function healthOf(view: StandbyView): Health {
  const parts = Object.values(healthsOf(view));
  if (parts.includes('bad')) return 'bad';
  return parts.includes('soon') || view.conflicts > 0 || view.promoting !== null ? 'soon' : 'good';
}
