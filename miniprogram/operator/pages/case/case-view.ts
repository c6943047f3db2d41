import type { CaseView } from '../../../../cloudfunctions/common/moderation/views';
import { fill } from '../../../locales/fill';
import { pick, strings } from '../../../locales/index';
import { dayText } from '../../../services/day';
import { relativeTime } from '../../../services/format';
import type { Texts } from '../../locales/index';
import { harmOf } from '../../services/case-line';
import { evidenceOf, type VeiledPicture } from '../../services/pictures';
import { fieldsOf, picturesOf, versionsOf, type FieldView, type VersionView } from './content-view';
import { signalText, strikesText, suggestedText } from './facts';
import { orderPanel, type OrderPanel } from './order-view';

/** A complaint as the page shows it. */
export interface ReportRow {
  id: string;
  reporter: CaseView['reports'][number]['reporter'];
  reason: string;
  serious: boolean;
  text: string;
  images: VeiledPicture[];
  contact: string;
  line: string;
  state: string;
  reopened: boolean;
}

/** A case that may be decided along with the one in front. */
export interface RelatedRow {
  caseId: string;
  excerpt: string;
  kind: string;
  pictures: VeiledPicture[];
}

/** A case in words and pictures, ready to be shown. */
export interface CaseScreen {
  subject: string;
  harm: string;
  state: string;
  versions: VersionView[];
  fields: FieldView[];
  avatar: VeiledPicture[];
  gone: string;
  order: OrderPanel | null;
  signals: { key: string; text: string; when: string }[];
  reports: ReportRow[];
  appealImages: VeiledPicture[];
  record: { facts: string; suggested: string; inForce: string[] } | null;
  related: RelatedRow[];
}

function recordOf({ record }: CaseView, texts: Texts): CaseScreen['record'] {
  if (!record) return null;
  const t = texts.case;
  const nameOf = (kind: 'warning' | 'mute' | 'ban') => texts.shared.outcomes[kind];
  return {
    facts: [
      texts.shared.trust[record.trust],
      fill(t.since, { date: dayText(record.createdAt) }),
      fill(t.posts, { n: record.posts }),
      strikesText(record, t),
    ].join(' · '),
    suggested: suggestedText(record, texts),
    inForce: record.sanctions.map(({ kind, until }) =>
      fill(t.inForce, { kind: nameOf(kind), date: dayText(until) }),
    ),
  };
}

function reportsOf({ reports }: CaseView, texts: Texts, now: number): ReportRow[] {
  return reports.map(({ reportId, reporter, reason, text, images, contact, state, reopened, createdAt }) => ({
    id: reportId,
    reporter,
    reason: pick(reason.name),
    serious: reason.serious,
    text: text || texts.case.noText,
    images: evidenceOf(images),
    contact,
    line: relativeTime(createdAt, now, strings()),
    state: state === 'open' ? '' : texts.shared.reportStates[state],
    reopened,
  }));
}

function relatedOf({ related }: CaseView, texts: Texts): RelatedRow[] {
  const rows = new Map<string, RelatedRow>();
  const lists = [
    [related.author, texts.case.relatedAuthor],
    [related.picture, texts.case.relatedPicture],
  ] as const;
  for (const [list, kind] of lists) {
    for (const { caseId, excerpt, subject, picture } of list) {
      if (rows.has(caseId)) continue;
      rows.set(caseId, {
        caseId,
        excerpt: excerpt || texts.shared.subjects[subject.type],
        kind,
        pictures: picture ? evidenceOf([picture]) : [],
      });
    }
  }
  return [...rows.values()];
}

/** What the page shows of a case at `now` (ms). */
export function screenOf(item: CaseView, texts: Texts, now: number): CaseScreen {
  const { content, order, subject, signals, appeal } = item;
  const t = texts.case;
  const without = subject.type === 'platform' ? t.platform : subject.type === 'decision' ? '' : t.contentGone;
  const gone = strings().common.gone;
  return {
    subject: texts.shared.subjects[(appeal?.decision.subject ?? subject).type],
    harm: harmOf(item, texts.shared),
    state: content ? texts.shared.contentStates[content.state] : '',
    versions: content ? versionsOf(content, t) : [],
    fields: content ? fieldsOf(content, t) : [],
    avatar: content?.profile ? picturesOf(content) : [],
    gone: content || order ? '' : without,
    order: order && orderPanel(order, texts, gone, now),
    signals: [...signals].reverse().map((signal, index) => ({
      key: String(index),
      text: signalText(signal, texts),
      when: relativeTime(signal.at, now, strings()),
    })),
    reports: reportsOf(item, texts, now),
    appealImages: evidenceOf(appeal?.images ?? []),
    record: recordOf(item, texts),
    related: relatedOf(item, texts),
  };
}
