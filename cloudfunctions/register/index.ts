import { serve } from '../common/kernel/serve';
import { markNoticesRead } from '../common/notices/mark-read';
import { readNotices } from '../common/notices/read-notices';
import { blockPerson } from '../common/users/block';
import { recordConsent } from '../common/users/consent-record';
import { deleteAccount } from '../common/users/deletion/delete-account';
import { exportAccount } from '../common/users/export';
import { bindPhone } from '../common/users/phone-bind';
import { typePhone } from '../common/users/phone-type';
import { updateProfile } from '../common/users/profile-update';
import { issueTransfer } from '../common/users/recovery/issue-transfer';
import { recoverByPhone } from '../common/users/recovery/recover-by-phone';
import { redeemTransfer } from '../common/users/recovery/redeem-transfer';
import { openSession } from '../common/users/session';
import { unblockPerson } from '../common/users/unblock';
import { contract } from './contract';

export const main = serve(contract, {
  session: (_, call) => openSession(call),
  'profile.update': updateProfile,
  'phone.bind': bindPhone,
  'phone.type': typePhone,
  'consent.record': recordConsent,
  block: blockPerson,
  unblock: unblockPerson,
  'account.export': exportAccount,
  'account.delete': deleteAccount,
  'transfer.issue': issueTransfer,
  'transfer.redeem': redeemTransfer,
  'account.recover': recoverByPhone,
  notices: readNotices,
  'notices.read': markNoticesRead,
});
