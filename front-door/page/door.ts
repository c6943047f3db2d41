import type { Baked } from './baked';
import { newest, type Door } from './choose';
import { keepDoors, keptDoors } from './kept';
import { readSource } from './sources';
import { wayOf } from './way';

declare const BAKED: Baked;

const minute = 60_000;

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, id: string) {
  return document.getElementById(id) as HTMLElementTagNameMap[Name];
}

/** Shows the way that a door leads; without a door the one that was baked in. */
function show(door: Door | null): void {
  const { serve, main, web, name, qr } = wayOf(BAKED, door, location.search);
  document.documentElement.dataset['serve'] = serve;
  element('a', 'main').href = main;
  element('span', 'name-zh').textContent = name.zh;
  element('span', 'name-en').textContent = name.en;
  const second = element('a', 'web');
  second.hidden = web === null;
  second.href = web ?? main;
  const code = element('img', 'code');
  if (qr !== null) code.src = qr;
  (code.parentElement as HTMLElement).hidden = qr === null;
}

/** Asks every source at once, and follows each answer. One that does not answer is taken at its last word. */
async function ask(): Promise<void> {
  const known = keptDoors();
  const best = () => newest(BAKED.sources.map((source) => known[source] ?? null));
  show(best());
  const now = Math.floor(Date.now() / minute);
  await Promise.all(
    BAKED.sources.map(async (source) => {
      const door = await readSource(source, now);
      if (!door) return;
      known[source] = door;
      show(best());
    }),
  );
  keepDoors(known);
}

const language = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
document.documentElement.dataset['lang'] = language;
void ask();
// A page that was left open, or comes back out of the browser's memory, may be older than a takeover.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) void ask();
});
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) void ask();
});
