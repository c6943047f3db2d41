import { cloudEnvironment } from './config';
import { now } from './platform/clock';
import { openRecovery } from './platform/navigate';
import { watchPrivacyAuthorization } from './services/privacy-authorization';
import { isFresh } from './services/recover';
import { me, refreshSession, startSession } from './services/session';
import { takeHanded } from './services/transfer';

/** Who came from our other mini program with a code, and is nobody we know, is shown whose account it is. */
async function offerRecovery(): Promise<void> {
  await startSession();
  const person = me.get();
  if (person && isFresh(person, now())) openRecovery();
}

App({
  onLaunch() {
    wx.cloud.init(cloudEnvironment ? { env: cloudEnvironment } : {});
    watchPrivacyAuthorization();
    void startSession();
  },
  /** Also when the app comes back to the front: there may be news. */
  onShow({ referrerInfo }) {
    if (takeHanded(referrerInfo?.extraData)) void offerRecovery();
    if (me.get()) void refreshSession();
  },
});
