import { readDoor, type Door } from './choose';

/** ms */
const patience = 3000;
/** Characters; a door has about seventy. */
const longest = 1000;

/** What a source says; null when it does not answer in time, or says something else. `minute` keeps caches honest. */
export async function readSource(source: string, minute: number): Promise<Door | null> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    const response = await fetch(`${source}?m=${minute}`, {
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      signal: stop.signal,
    });
    const text = response.ok ? await response.text() : '';
    return text.length <= longest ? readDoor(JSON.parse(text)) : null;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
