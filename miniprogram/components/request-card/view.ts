import type { AppealView } from '../../../cloudfunctions/common/appeals/views';
import type { ReportView } from '../../../cloudfunctions/common/reports/views';
import type { Bilingual } from '../../../cloudfunctions/common/kernel/contract/answer';
import { fill } from '../../locales/fill';
import type { Strings } from '../../locales/zh';
import { momentOf } from '../../services/format';

/** Something a person asked of us, and what came of it. */
export interface RequestView {
  title: string;
  /** What it is about; empty when that need not be said. */
  about: string;
  state: string;
  tone: 'waits' | 'good' | 'quiet';
  /** The person's own words. */
  text: string;
  images: string[];
  /** When it was sent, and when the answer came or is due. */
  line: string;
  /** The answer is due and has not come. */
  late: boolean;
  /** What we answered; empty while there is none. */
  answer: string;
}

interface Times {
  createdAt: number;
  dueAt: number;
  /** Null while open. */
  endedAt: number | null;
}

interface TimeTexts {
  sent: string;
  due: string;
  late: string;
  ended: string;
}

function timesLine(
  { createdAt, dueAt, endedAt }: Times,
  texts: TimeTexts,
  now: number,
  dates: Strings['dates'],
) {
  const late = endedAt === null && dueAt < now;
  const moment = (at: number) => momentOf(at, now, dates);
  const last =
    endedAt === null
      ? fill(late ? texts.late : texts.due, { due: moment(dueAt) })
      : fill(texts.ended, { at: moment(endedAt) });
  return { late, line: [fill(texts.sent, { at: moment(createdAt) }), last].join(' · ') };
}

const reportTones = { open: 'waits', upheld: 'good', dismissed: 'quiet', answered: 'good' } as const;

type Texts = Pick<Strings, 'reports' | 'appeal' | 'dates'>;

/** A complaint as a card at `now` (ms); `say` takes the language in use out of a text. */
export function reportCard(
  report: ReportView,
  say: (text: Bilingual) => string,
  now: number,
  texts: Texts,
): RequestView {
  const { subject, reason, about, state, reopened, text, images, createdAt, dueAt, closedAt, reply } = report;
  const t = texts.reports;
  const kind = t.subjects[subject.type];
  const times = { createdAt, dueAt, endedAt: state === 'open' ? null : closedAt };
  return {
    title: say(reason.name),
    about: about ? fill(t.about, { subject: kind, about }) : kind,
    state: state === 'open' && reopened ? t.states.reopened : t.states[state],
    tone: reportTones[state],
    text,
    images,
    answer: reply ? say(reply) : '',
    ...timesLine(times, { ...t, ended: t.closed }, now, texts.dates),
  };
}

const appealTones = { open: 'waits', upheld: 'quiet', overturned: 'good' } as const;

/** An appeal as a card at `now` (ms). */
export function appealCard(appeal: AppealView, now: number, texts: Texts): RequestView {
  const { state, text, images, createdAt, dueAt, decidedAt, reply } = appeal;
  const { card: title, states, due, late, decided: ended } = texts.appeal;
  const times = { createdAt, dueAt, endedAt: state === 'open' ? null : decidedAt };
  return {
    title,
    about: '',
    state: states[state],
    tone: appealTones[state],
    text,
    images,
    answer: reply,
    ...timesLine(times, { sent: texts.reports.sent, due, late, ended }, now, texts.dates),
  };
}
