import { api, ApiError } from './api';

/** Clipboard, vibration and the keyboard. */
export function deviceApis(copied: () => void): object {
  return {
    setClipboardData: api('setClipboardData', async ({ data }: { data: string }) => {
      await writeClipboard(data);
      copied();
    }),
    getClipboardData: api('getClipboardData', async () => ({ data: await navigator.clipboard.readText() })),
    vibrateShort: api('vibrateShort', () => vibrate(15)),
    vibrateLong: api('vibrateLong', () => vibrate(400)),
    hideKeyboard: api('hideKeyboard', () => (document.activeElement as HTMLElement | null)?.blur()),
    makePhoneCall: api('makePhoneCall', ({ phoneNumber }: { phoneNumber: string }) => {
      location.href = `tel:${encodeURIComponent(phoneNumber)}`;
    }),
    getNetworkType: api('getNetworkType', () => ({ networkType: navigator.onLine ? 'wifi' : 'none' })),
    onNetworkStatusChange: (listener: (status: object) => void) => {
      const tell = (): void =>
        listener({ isConnected: navigator.onLine, networkType: navigator.onLine ? 'wifi' : 'none' });
      addEventListener('online', tell);
      addEventListener('offline', tell);
    },
  };
}

/** The clipboard may be closed to a page inside a frame: then a selected field does. */
async function writeClipboard(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one way left where the clipboard is closed
    const copied = document.execCommand('copy');
    field.remove();
    if (!copied) throw new ApiError('the clipboard is closed to this page');
  }
}

function vibrate(ms: number): void {
  if ('vibrate' in navigator) navigator.vibrate(ms);
}
