import type { Plugin } from 'esbuild';

/** What functions use of the pay plugin. */
const index = `
  exports.Decorator = require('./lib/decorator');
  exports.Formatter = require('./lib/formatter');
  exports.Rsa = require('./lib/rsa');
`;

const transformer = `module.exports = class {
  constructor() { throw new Error('API v2 is left out of the bundle: scripts/leave-out-pay-v2.ts'); }
};`;

/**
 * Leaves out of wechatpay-axios-plugin what speaks XML, the old API v2, with the parser it needs (80 KB of a bundle), and
 * all else that no function calls. Whoever did would be told. Its own index could not be bundled anyway: it assigns to a
 * property that has a getter only, which strict code (a bundle) must not.
 */
export const leaveOutPayV2: Plugin = {
  name: 'leave-out-pay-v2',
  setup(build) {
    build.onLoad({ filter: /[\\/]wechatpay-axios-plugin[\\/]index\.js$/ }, () => ({
      contents: index,
      loader: 'js',
    }));
    build.onLoad({ filter: /[\\/]wechatpay-axios-plugin[\\/]lib[\\/]transformer\.js$/ }, () => ({
      contents: transformer,
      loader: 'js',
    }));
  },
};
