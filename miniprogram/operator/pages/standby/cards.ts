import type { StandbyView } from '../../../../cloudfunctions/common/standby/desk/views';
import { fill } from '../../../locales/fill';
import type { Texts } from '../../locales/zh';
import { lengthText } from '../../services/clock';
import { healthsOf, lagOf, type Health, type Healths } from '../../services/standby-health';

/** What can be asked for from a card. */
export type Act = 'compare' | 'drill';

/** One thing about the standby, as the page shows it. */
export interface Card {
  key: keyof Healths;
  title: string;
  tag: string;
  tone: Health | 'plain';
  lines: string[];
  /** Of a drill. */
  checks: { name: string; passed: boolean; word: string; detail: string }[];
  /** What can be asked for, by who may. */
  act: Act | null;
  /** Why it cannot be asked for just now; empty when it can. */
  waits: string;
}

/** How cards are put into words: `moment` says when (ms). */
export interface Wording {
  t: Texts['standby'];
  clock: Texts['shared']['clock'];
  moment: (at: number) => string;
}

function sizeText(bytes: number): string {
  const megabytes = bytes / 1_048_576;
  return megabytes >= 1 ? `${megabytes.toFixed(1)} MB` : `${Math.ceil(bytes / 1024)} KB`;
}

function linkLines({ linked, problems }: StandbyView, t: Wording['t']): string[] {
  if (linked || problems.length > 0) return problems;
  return [linked === null ? t.linkUnknown : t.unlinked];
}

function lagLines(view: StandbyView, { t, clock, moment }: Wording): string[] {
  const { role, shipping, wouldLose } = view;
  const serves = role === 'primary';
  const { left, age, silence } = lagOf(view);
  const behind = fill(serves ? t.left : t.leftThere, { n: left, age: lengthText(age, clock) });
  const since = wouldLose.since;
  const lose = { time: since === null ? '' : moment(since), n: wouldLose.atLeast };
  return [
    ...linkLines(view, t),
    ...(left > 0 ? [behind] : silence === null ? [] : [serves ? t.none : t.noneThere]),
    silence === null ? t.neverHeard : fill(t.heard, { age: lengthText(silence, clock) }),
    ...(shipping.filesDue > 0 ? [fill(t.files, { n: shipping.filesDue })] : []),
    ...(shipping.error === null ? [] : [fill(t.error, { error: shipping.error })]),
    ...(since === null ? [] : [fill(serves ? t.lose : t.loseThere, lose)]),
  ];
}

const countsOf = ({ changed, missing, extra }: NonNullable<StandbyView['comparison']>) => ({
  changed,
  missing,
  extra,
});

function comparisonLines({ comparison, comparing, role }: StandbyView, { t, moment }: Wording): string[] {
  const differ = comparison && comparison.changed + comparison.missing + comparison.extra > 0;
  return [
    ...(comparing === null ? [] : [fill(t.comparing, { percent: Math.round(comparing * 100) })]),
    ...(comparison
      ? [
          fill(t.compared, { time: moment(comparison.endedAt), documents: comparison.documents }),
          differ ? fill(t.differ, countsOf(comparison)) : t.same,
          ...(comparison.repaired ? [] : [t.unrepaired]),
        ]
      : [t.neverCompared]),
    ...(role === 'primary' ? [] : [t.servingCompares]),
  ];
}

function archiveLines({ archive }: StandbyView, { t }: Wording): string[] {
  if (!archive) return [t.neverArchived];
  const { day, documents, bytes } = archive;
  return [fill(t.archived, { day, documents, size: sizeText(bytes) })];
}

function drillLines({ drill }: StandbyView, { t, moment }: Wording): string[] {
  if (!drill) return [t.neverDrilled];
  const failed = drill.checks.filter(({ passed }) => !passed).length;
  const what = { time: moment(drill.at), n: failed > 0 ? failed : drill.checks.length };
  return [fill(failed > 0 ? t.drillFailed : t.drilled, what)];
}

function doorLines({ door, doorUrl, epoch }: StandbyView, { t }: Wording): string[] {
  const where = door ? t.doors[door.serve] : t.doorNever;
  const before = door && door.epoch < epoch ? fill(t.doorBefore, { epoch: door.epoch, where }) : where;
  return [
    ...(doorUrl === null ? [] : [doorUrl]),
    before,
    ...(door && door.error !== null ? [fill(t.doorError, { error: door.error })] : []),
  ];
}

function checksOf({ drill }: StandbyView, { t }: Wording): Card['checks'] {
  const names = new Map(Object.entries(t.checks));
  return (drill?.checks ?? []).map(({ name, passed, detail }) => ({
    name: names.get(name) ?? name,
    passed,
    word: passed ? t.passed : t.failed,
    detail,
  }));
}

/** The cards of the page. `admin` may ask for things, one at a time; only who serves compares. */
export function cardsOf(view: StandbyView, admin: boolean, wording: Wording): Card[] {
  const { t, clock } = wording;
  const { requests, role, now } = view;
  const healths = healthsOf(view);
  const card = (key: Card['key'], lines: string[], act: Act | null = null): Card => {
    const asked = act ? requests[act] : null;
    const waits = asked === null ? '' : fill(t.asked, { age: lengthText(Math.max(0, now - asked), clock) });
    const tone = healths[key] ?? 'plain';
    const checks = key === 'drill' ? checksOf(view, wording) : [];
    return {
      key,
      title: t.titles[key],
      tag: t.tags[tone],
      tone,
      lines,
      checks,
      act: admin ? act : null,
      waits,
    };
  };
  return [
    card('lag', lagLines(view, wording)),
    card('comparison', comparisonLines(view, wording), role === 'primary' ? 'compare' : null),
    card('drill', drillLines(view, wording), 'drill'),
    card('archive', archiveLines(view, wording)),
    card('door', doorLines(view, wording)),
  ];
}
