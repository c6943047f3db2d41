import { api } from './api';

type Resolve = (result: { event: 'agree' | 'disagree' | 'exposureAuthorization'; buttonId?: string }) => void;
type Listener = (resolve: Resolve, info: { referrer: string }) => void;

/** Privacy authorisation: asked of the page itself when it listens, else given. The answer is kept. */
export function privacyApis(store: Storage, owner: string, openContract: () => Promise<void>): object {
  const key = `lifeboat:${owner}:privacy`;
  let listener: Listener | undefined;
  const given = (): boolean => store.getItem(key) === 'agreed';
  const require = (): Promise<void> => {
    if (given() || !listener) return Promise.resolve();
    const ask = listener;
    return new Promise((resolve, reject) => {
      ask(
        ({ event }) => {
          if (event === 'agree') {
            store.setItem(key, 'agreed');
            resolve();
          } else if (event === 'disagree') reject(new Error('user disagree privacy authorization'));
        },
        { referrer: 'requirePrivacyAuthorize' },
      );
    });
  };
  return {
    getPrivacySetting: api('getPrivacySetting', () => ({
      needAuthorization: listener !== undefined && !given(),
      privacyContractName: '《隐私保护指引》',
    })),
    requirePrivacyAuthorize: api('requirePrivacyAuthorize', require),
    onNeedPrivacyAuthorization: (callback: Listener) => (listener = callback),
    openPrivacyContract: api('openPrivacyContract', openContract),
  };
}
