import type { Plugin } from 'esbuild';

/**
 * Leaves out of wechatpay-axios-plugin what speaks XML, the old API v2, with the parser it needs (80 KB of a bundle), and
 * uploads of files: nothing here calls either. Whoever did would be told.
 */
export const leaveOutPayV2: Plugin = {
  name: 'leave-out-pay-v2',
  setup(build) {
    const filter = /[\\/]wechatpay-axios-plugin[\\/]lib[\\/](transformer|multipart)\.js$/;
    build.onLoad({ filter }, () => ({
      contents: `module.exports = class {
        static FormData = this;
        constructor() { throw new Error('API v2 and uploads are left out of the bundle: scripts/leave-out-pay-v2.ts'); }
      };`,
      loader: 'js',
    }));
  },
};
