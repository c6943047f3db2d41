import { services } from '../services';
import type { Instance } from '../define';

interface Opener extends Instance {
  triggerEvent(name: string, detail: unknown, options: object): void;
}

/** What a press on `<button open-type="…">` does, and the event it ends in. */
export function openType(button: Opener, type: string): void {
  const answer = (event: string, work: () => Promise<object>): void => {
    const name = event.replace(/^on/, '');
    work().then(
      (detail) => button.triggerEvent(name, { errMsg: `${name}:ok`, ...detail }, {}),
      (error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        button.triggerEvent(name, { errMsg: `${name}:fail ${reason}` }, {});
      },
    );
  };
  switch (type) {
    case 'chooseAvatar':
      answer('chooseavatar', async () => ({ avatarUrl: await services().chooseAvatar() }));
      break;
    case 'getPhoneNumber':
    case 'getRealtimePhoneNumber':
      answer(type.toLowerCase(), async () => ({ code: await services().phoneCode() }));
      break;
    case 'agreePrivacyAuthorization':
      answer('agreeprivacyauthorization', () => Promise.resolve({ buttonId: button._$.id }));
      break;
    case 'openSetting':
      answer('opensetting', () => Promise.resolve({ authSetting: {} }));
      break;
    case 'share':
      services().share(button);
      break;
    case 'contact':
      services().notice('contact');
      break;
    case 'feedback':
      services().notice('feedback');
      break;
    default:
      throw new Error(`<button open-type="${type}"> is not supported in the browser`);
  }
}
