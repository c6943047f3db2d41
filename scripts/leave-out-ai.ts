import type { Plugin } from 'esbuild';

/**
 * Leaves the SDK's part for language models out of a bundle, with all it needs (320 KB of each): `cloud.ai()` is its one
 * door, and no function goes through it. Whoever did would be told.
 */
export const leaveOutAi: Plugin = {
  name: 'leave-out-ai',
  setup(build) {
    build.onLoad({ filter: /[\\/]@cloudbase[\\/]node-sdk[\\/]dist[\\/]ai[\\/]index\.js$/ }, () => ({
      contents: `exports.createAI = () => { throw new Error('cloud.ai() is left out of the bundle: scripts/leave-out-ai.ts'); };`,
      loader: 'js',
    }));
  },
};
