import { serve } from '../common/kernel/serve';
import { claimCase } from '../common/moderation/queue/claim';
import { readQueue } from '../common/moderation/queue/read-queue';
import { releaseCase } from '../common/moderation/queue/release';
import { contract } from './contract';

export const main = serve(contract, {
  queue: readQueue,
  claim: claimCase,
  release: releaseCase,
});
