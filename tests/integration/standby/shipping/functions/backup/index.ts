import { now } from '../../../../../../cloudfunctions/common/kernel/clock';
import {
  shipChanges,
  type Shipped,
} from '../../../../../../cloudfunctions/common/standby/shipping/ship-changes';

/** Ships for as long as it is told, in ms, and does nothing else that `backup` does. */
export const main = ({ patience = 20_000 }: { patience?: number }): Promise<Shipped> =>
  shipChanges(now(), now() + patience);
