import { second } from '../common/kernel/clock';
import { serveTimer } from '../common/kernel/serve-timer';
import { compareNightly } from '../common/standby/comparing/compare-nightly';
import { shipChanges } from '../common/standby/shipping/ship-changes';

/** The function has 300 s; what is left over waits for the next run. */
const patience = 240 * second;

const jobs = {
  ship: shipChanges,
  compare: compareNightly,
};

export const main = serveTimer('backup', patience, jobs, ['ship']);
