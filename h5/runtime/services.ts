import { provideServices } from '../builtins/services';
import type { Transport } from './cloud/transport';
import type { PageView } from './pages/page-view';
import type { Router } from './router/router';
import { chooseFiles } from './wx/files';
import { pickColumns } from './wx/ui/columns';
import { toastApis } from './wx/ui/toast';
import { say } from './words';

/** Gives built-ins what they need of the runtime. */
export function connectServices(router: Router<PageView>, transport: Transport, overlays: HTMLElement): void {
  const { showToast } = toastApis(overlays);
  const toast = (title: string): void => void showToast({ title, icon: 'none' });
  provideServices({
    chooseAvatar: async () => (await chooseFiles({ accept: 'image/*', count: 1 }))[0]?.path ?? '',
    phoneCode: () => transport.phoneCode(),
    share: () => toast(say('onlyInWeChat')),
    notice: () => toast(say('onlyInWeChat')),
    pickColumns: (title, columns, chosen, moved) => pickColumns(overlays, title, columns, chosen, moved),
    navigate: (kind, url, delta) => {
      const go = {
        navigate: () => router.navigateTo(url),
        redirect: () => router.redirectTo(url),
        switchTab: () => router.switchTab(url),
        reLaunch: () => router.reLaunch(url),
        navigateBack: () => router.navigateBack(delta),
      }[kind];
      void go();
    },
  });
}
