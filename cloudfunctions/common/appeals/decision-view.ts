import type { User } from '../../../database/collections/users';
import type { ModerationSettings } from '../kernel/settings/moderation';
import { rules } from '../moderation/rules';
import { aboutOf } from '../moderation/subjects/about';
import { appealRefusal, appealUntil } from './appeal-window';
import { toAppealView } from './appeal-view';
import { canEdit } from './can-edit';
import { decidedPictures, refusedPictures } from './decided-pictures';
import type { DecisionRow } from './decision-row';
import type { DecisionView } from './views';

type Reader = Pick<User, '_id' | 'state' | 'sanctions' | 'nickname' | 'avatar'>;

function ruleOf(id: string | null): DecisionView['rule'] {
  const found = rules.find((rule) => rule.id === id);
  return found ? { id: found.id, title: found.title, text: found.text } : null;
}

/** What the person knows the subject by: their own words only, and nothing of what they took away. */
function aboutWhat({ subject, posts, comments }: DecisionRow, reader: Reader): string {
  if (subject.type === 'user') return reader.nickname;
  const [content] = [...posts, ...comments];
  if (!content || content.authorId !== reader._id || content.state === 'removed') return '';
  return aboutOf(content);
}

/** A decision as `reader`, whom it is about, sees it at `now` (ms): neither who made it nor who complained. */
export function toDecisionView(
  row: DecisionRow,
  reader: Reader,
  settings: Pick<ModerationSettings, 'appealDays'>,
  now: number,
): DecisionView {
  const { _id, outcome, state, by, rule, reason, at, subject, sanction, appeals } = row;
  const [appeal] = appeals;
  const pictureRefused = refusedPictures(row, reader).length > 0;
  const inForce = sanction !== null && state === 'standing' && sanction.from <= now && now < sanction.until;
  return {
    decisionId: _id,
    outcome,
    state,
    automatic: by.type === 'system',
    rule: ruleOf(rule),
    reason,
    at,
    subject: { ...subject, about: aboutWhat(row, reader) },
    pictures: decidedPictures(row),
    sanction: sanction && { ...sanction, inForce },
    canEdit: canEdit(row, reader, now),
    canAppeal: !appeal && appealRefusal({ ...row, pictureRefused }, settings, now) === null,
    appealUntil: appealUntil(row, settings),
    appeal: appeal ? toAppealView(appeal) : null,
  };
}
