import { second } from '../common/kernel/clock';
import { removeExpiredRates } from '../common/kernel/rate-limit';
import { serveTimer } from '../common/kernel/serve-timer';
import { sweepSanctions } from '../common/moderation/sanctions/sweep-sanctions';
import { sweepPictures } from '../common/pictures/sweep-pictures';
import { sweepAccounts } from '../common/users/deletion/sweep-accounts';

/** The function has 60 s; what is left over waits for the next run. */
const patience = 45 * second;

export const main = serveTimer('sweep', {
  rates: removeExpiredRates,
  accounts: (start) => sweepAccounts(start, start + patience),
  sanctions: (start) => sweepSanctions(start, start + patience),
  pictures: (start) => sweepPictures(start, start + patience),
});
