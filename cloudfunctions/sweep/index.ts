import { sweepAgents } from '../common/agents/sweep-agents';
import { compareBills } from '../common/bills/compare-bills';
import { second } from '../common/kernel/clock';
import { removeExpiredRates } from '../common/kernel/rate-limit';
import { serveTimer } from '../common/kernel/serve-timer';
import { sweepSanctions } from '../common/moderation/sanctions/sweep-sanctions';
import { alarmOverdue } from '../common/moderation/sweep/alarm-overdue';
import { repairCases } from '../common/moderation/sweep/repair-cases';
import { retryTextChecks } from '../common/moderation/sweep/retry-text-checks';
import { sweepShipping } from '../common/orders/shipping/sweep-shipping';
import { sweepOrders } from '../common/orders/sweep-orders';
import { sweepPayments } from '../common/orders/sweep-payments';
import { sweepPictures } from '../common/pictures/sweep-pictures';
import { sweepRefunds } from '../common/refunds/sweep-refunds';
import { sweepReports } from '../common/reports/settle-reports';
import { sweepShares } from '../common/shares/sweep-shares';
import { notePhoneKey } from '../common/standby/keys/note-phone-key';
import { sweepAccounts } from '../common/users/deletion/sweep-accounts';

/** The function has 60 s; what is left over waits for the next run. */
const patience = 45 * second;

const jobs = {
  keys: notePhoneKey,
  rates: removeExpiredRates,
  payments: sweepPayments,
  orders: sweepOrders,
  refunds: sweepRefunds,
  shipping: sweepShipping,
  shares: sweepShares,
  agents: sweepAgents,
  accounts: sweepAccounts,
  sanctions: sweepSanctions,
  pictures: sweepPictures,
  reports: sweepReports,
  texts: retryTextChecks,
  overdue: alarmOverdue,
  repair: repairCases,
  bills: compareBills,
};

export const main = serveTimer('sweep', patience, jobs, ['keys', 'rates']);
