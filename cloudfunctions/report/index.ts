import { serve } from '../common/kernel/serve';
import { readMyReports } from '../common/reports/read-mine';
import { readReasons } from '../common/reports/read-reasons';
import { reopenReport } from '../common/reports/reopen-report';
import { submitReport } from '../common/reports/submit-report';
import { contract } from './contract';

export const main = serve(contract, {
  reasons: readReasons,
  submit: submitReport,
  reopen: reopenReport,
  mine: readMyReports,
});
