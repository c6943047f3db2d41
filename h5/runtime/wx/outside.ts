import type { Transport } from '../cloud/transport';
import { handOver } from '../handed-over';
import { inLanguage } from '../words';
import { api, ApiError } from './api';

type Ask = (question: { title: string; content: string }) => Promise<{ confirm: boolean } | undefined>;

/** The way out of this mini program: to another one, where the cloud knows of others, and to an address of the web. */
export function outsideApis({ miniPrograms }: Transport, ask: Ask): Record<string, unknown> {
  const miniapp = {
    openUrl: api('miniapp.openUrl', ({ url }: { url: string }) => {
      if (!/^https?:\/\//.test(url)) throw new ApiError('not an address of the web');
      location.assign(url);
    }),
  };
  if (!miniPrograms) return { miniapp };
  const navigateToMiniProgram = api(
    'navigateToMiniProgram',
    async ({ appId, path = '', extraData = {} }: { appId: string; path?: string; extraData?: object }) => {
      const address = await miniPrograms(appId);
      if (address === null) throw new ApiError('invalid appid');
      const answer = await ask({
        title: inLanguage('打开另一个小程序', 'Open another mini program'),
        content: inLanguage(`即将离开，打开 ${appId}。`, `You are leaving for ${appId}.`),
      });
      if (!answer?.confirm) throw new ApiError('cancel');
      handOver(extraData);
      location.assign(path ? `${address}#/${path}` : address);
    },
  );
  return { miniapp, navigateToMiniProgram };
}
