import { decideAppeal } from '../common/appeals/decide-appeal';
import { readDecision, readMyDecisions } from '../common/appeals/read-decisions';
import { submitAppeal } from '../common/appeals/submit-appeal';
import { serve } from '../common/kernel/serve';
import { readQueue } from '../common/moderation/queue/read-queue';
import { contract } from './contract';

export const main = serve(contract, {
  decision: readDecision,
  submit: submitAppeal,
  mine: readMyDecisions,
  queue: ({ cursor }, call) => readQueue({ lane: 'appeal', cursor }, call),
  decide: decideAppeal,
});
