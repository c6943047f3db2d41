import { serve } from '../common/kernel/serve';
import { contract } from './contract';

export const main = serve(contract, {});
