import { serve } from '../common/kernel/serve';
import { readCase } from '../common/moderation/cases/read-case';
import { readRelated } from '../common/moderation/cases/read-related';
import { decideBulk } from '../common/moderation/decisions/decide-bulk';
import { decideCase } from '../common/moderation/decisions/decide-case';
import { undoDecision } from '../common/moderation/decisions/undo-decision';
import { readHistory } from '../common/moderation/history/read-history';
import { findPeople } from '../common/moderation/people/find-people';
import { readPerson } from '../common/moderation/people/person-record';
import { claimCase } from '../common/moderation/queue/claim';
import { readQueue } from '../common/moderation/queue/read-queue';
import { releaseCase } from '../common/moderation/queue/release';
import { liftSanction } from '../common/moderation/sanctions/lift-sanction';
import { sanctionPerson } from '../common/moderation/sanctions/sanction-person';
import { listWords } from '../common/moderation/words-admin/list-words';
import { setWord } from '../common/moderation/words-admin/set-word';
import { tryWords } from '../common/moderation/words-admin/try-words';
import { contract } from './contract';

export const main = serve(contract, {
  queue: readQueue,
  subject: readCase,
  claim: claimCase,
  release: releaseCase,
  decide: decideCase,
  bulk: decideBulk,
  related: readRelated,
  undo: undoDecision,
  sanction: sanctionPerson,
  lift: liftSanction,
  history: readHistory,
  people: findPeople,
  person: readPerson,
  'words.list': listWords,
  'words.set': setWord,
  'words.try': tryWords,
});
