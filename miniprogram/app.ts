import { cloudEnvironment } from './config';
import { watchPrivacyAuthorization } from './services/privacy-authorization';
import { startSession } from './services/session';

App({
  onLaunch() {
    wx.cloud.init(cloudEnvironment ? { env: cloudEnvironment } : {});
    watchPrivacyAuthorization();
    void startSession();
  },
});
