import type { DecisionView } from '../../../cloudfunctions/common/appeals/views';
import type { Bilingual } from '../../../cloudfunctions/common/kernel/contract/answer';
import { appealCard, type RequestView } from '../../components/request-card/view';
import { fill } from '../../locales/fill';
import type { Strings } from '../../locales/zh';
import { momentOf } from '../../services/format';

/** Something the person can do about a decision. */
export interface Option {
  id: 'edit' | 'appeal' | 'accept';
  icon: string;
  title: string;
  text: string;
}

/** A decision in words: what happened, which rule, what can be done. */
export interface DecisionWords {
  title: string;
  tone: 'bad' | 'waits' | 'good';
  icon: string;
  /** That it was taken back; empty while it stands. */
  state: string;
  /** When. */
  at: string;
  /** What it is about; empty when that is the person. */
  about: string;
  automatic: string;
  rule: { title: string; text: string } | null;
  reason: string;
  /** What it means for the person until when; empty without a sanction. */
  sanction: string;
  options: Option[];
  /** When there is nothing to do; empty when there is. */
  nothing: string;
  appeal: RequestView | null;
}

const tones = {
  approve: 'good',
  answer: 'good',
  remove: 'bad',
  mask: 'waits',
  'ask-change': 'waits',
  warning: 'waits',
  mute: 'bad',
  ban: 'bad',
} as const;
const icons = { good: 'circle-check', waits: 'edit', bad: 'alert-circle' } as const;

/** Whether content was let through, but not all of its pictures. */
function pictureRefused({ outcome, canAppeal, canEdit, appeal }: DecisionView): boolean {
  return outcome === 'approve' && (canAppeal || canEdit || appeal !== null);
}

/** How a decision is meant while it stands. */
function toneOf(decision: DecisionView): DecisionWords['tone'] {
  return pictureRefused(decision) ? 'waits' : tones[decision.outcome];
}

function titleOf(decision: DecisionView, t: Strings['decision']): string {
  const { outcome, subject } = decision;
  if (outcome === 'remove' && subject.type === 'user') return t.removedFromProfile;
  const title = pictureRefused(decision) ? t.pictureRefused : t.outcomes[outcome];
  return fill(title, { subject: t.subjects[subject.type] });
}

function sanctionOf(
  { sanction }: DecisionView,
  t: Strings['decision'],
  moment: (at: number) => string,
): string {
  if (!sanction) return '';
  const { kind, inForce, until } = sanction;
  return inForce || kind === 'warning' ? fill(t.until[kind], { until: moment(until) }) : t.ended[kind];
}

/** What the person can do, the most useful first. */
function optionsOf(decision: DecisionView, t: Strings['decision'], moment: (at: number) => string): Option[] {
  const { canEdit, canAppeal, state, subject, appealUntil, appeal } = decision;
  const accepted = state !== 'standing' || toneOf(decision) === 'good' || appeal !== null;
  const edit = subject.type === 'user' ? t.editProfile : t.edit;
  const appealText = fill(t.appealText, { until: moment(appealUntil) });
  return [
    ...(canEdit ? [{ id: 'edit', icon: 'edit', title: edit, text: t.editText } as const] : []),
    ...(canAppeal ? [{ id: 'appeal', icon: 'scale', title: t.appeal, text: appealText } as const] : []),
    ...(accepted ? [] : [{ id: 'accept', icon: 'check', title: t.accept, text: t.acceptText } as const]),
  ];
}

function nothingOf(decision: DecisionView, t: Strings['decision'], now: number): string {
  const { state, appeal, appealUntil } = decision;
  if (state !== 'standing' || toneOf(decision) === 'good') return t.nothing;
  return !appeal && appealUntil < now ? t.appealLate : '';
}

type Texts = Pick<Strings, 'decision' | 'appeal' | 'reports' | 'dates'>;

/** A decision as its person reads it at `now` (ms); `say` takes the language in use out of a text. */
export function decisionWords(
  decision: DecisionView,
  say: (text: Bilingual) => string,
  now: number,
  texts: Texts,
): DecisionWords {
  const t = texts.decision;
  const { state, automatic, rule, reason, at, subject, appeal } = decision;
  const moment = (when: number) => momentOf(when, now, texts.dates);
  const tone = state === 'standing' ? toneOf(decision) : 'good';
  return {
    title: titleOf(decision, t),
    tone,
    icon: icons[tone],
    state: t.states[state],
    at: fill(t.at, { at: moment(at) }),
    about: subject.type === 'user' ? '' : subject.about,
    automatic: automatic && state === 'standing' ? t.automatic : '',
    rule: rule && { title: say(rule.title), text: say(rule.text) },
    reason,
    sanction: sanctionOf(decision, t, moment),
    options: optionsOf(decision, t, moment),
    nothing: nothingOf(decision, t, now),
    appeal: appeal && appealCard(appeal, now, texts),
  };
}
