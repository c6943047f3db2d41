import { readState } from './state';

/**
 * The AppID of the other environment's mini program, whose openids and payments WeChat's open APIs do not know here; null
 * while none is set up.
 */
export async function otherAppid(): Promise<string | null> {
  return (await readState('link'))?.peer?.appid ?? null;
}
