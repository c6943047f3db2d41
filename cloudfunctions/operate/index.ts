import { serve } from '../common/kernel/serve';
import { readDesk } from '../common/moderation/desk/read-desk';
import { setOperator } from '../common/moderation/people/set-operator';
import { contract } from './contract';

export const main = serve(contract, {
  desk: readDesk,
  'operator.set': setOperator,
});
