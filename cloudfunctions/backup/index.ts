import { second } from '../common/kernel/clock';
import { serveTimer } from '../common/kernel/serve-timer';
import { archiveNightly } from '../common/standby/archiving/archive-nightly';
import { compareNightly } from '../common/standby/comparing/compare-nightly';
import { keepDoor } from '../common/standby/door/keep-door';
import { copyFiles } from '../common/standby/files/copy-files';
import { shipChanges } from '../common/standby/shipping/ship-changes';
import { carryOutRequests } from '../common/standby/takeover/carry-out-requests';

/** The function has 300 s; what is left over waits for the next run. */
const patience = 240 * second;

const jobs = {
  ship: shipChanges,
  files: copyFiles,
  compare: compareNightly,
  archive: archiveNightly,
  door: keepDoor,
  requests: carryOutRequests,
};

export const main = serveTimer('backup', patience, jobs, ['ship', 'files', 'archive', 'door', 'requests']);
