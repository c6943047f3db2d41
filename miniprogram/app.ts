import { cloudEnvironment } from './config';
import { startSession } from './services/session';

App({
  onLaunch() {
    wx.cloud.init(cloudEnvironment ? { env: cloudEnvironment } : {});
    void startSession();
  },
});
