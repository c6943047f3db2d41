import { serve } from '../common/kernel/serve';
import { readHistory } from '../common/moderation/history/read-history';
import { findPeople } from '../common/moderation/people/find-people';
import { claimCase } from '../common/moderation/queue/claim';
import { readQueue } from '../common/moderation/queue/read-queue';
import { releaseCase } from '../common/moderation/queue/release';
import { listWords } from '../common/moderation/words-admin/list-words';
import { setWord } from '../common/moderation/words-admin/set-word';
import { tryWords } from '../common/moderation/words-admin/try-words';
import { contract } from './contract';

export const main = serve(contract, {
  queue: readQueue,
  claim: claimCase,
  release: releaseCase,
  history: readHistory,
  people: findPeople,
  'words.list': listWords,
  'words.set': setWord,
  'words.try': tryWords,
});
