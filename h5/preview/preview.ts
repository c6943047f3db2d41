import { appAddress, keepChoices, OPTIONS, readChoices, type Choices, type Option } from './choices';

/** How high the phone's status bar is, in px. */
const STATUS_BAR = '44';

const frame = element<HTMLIFrameElement>('iframe');
const panel = element('aside');
const fold = element('.fold');
const other = element<HTMLInputElement>('input[name=other]');
const narrow = matchMedia('(max-width: 760px)');
const choices = readChoices(localStorage);

/** Shows the app with the current choices, on the page it is on. */
function show(page = frame.contentWindow?.location.hash ?? ''): void {
  keepChoices(localStorage, choices);
  frame.dataset['statusBar'] = narrow.matches ? '0' : STATUS_BAR;
  frame.contentWindow?.location.replace('about:blank');
  frame.contentWindow?.location.replace(appAddress(choices, page));
}

function choose(name: keyof Choices, value: string): void {
  if (choices[name] === value) return;
  choices[name] = value;
  show();
  if (name === 'env') void listPeople();
}

/** The app may have gone to the other mini program by itself. */
function follow(): void {
  const env = new URLSearchParams(frame.contentWindow?.location.search).get('env') ?? choices.env;
  if (env === choices.env || !OPTIONS.env.some(([value]) => value === env)) return;
  choices.env = env;
  keepChoices(localStorage, choices);
  radios('env', OPTIONS.env);
  void listPeople();
}

function radios(name: keyof Choices, options: readonly Option[]): void {
  const place = element(`.choices[data-name=${name}]`);
  place.replaceChildren(
    ...options.map(([value, label]) => {
      const line = document.createElement('label');
      const input = document.createElement('input');
      input.type = 'radio';
      input.name = name;
      input.value = value;
      input.checked = choices[name] === value;
      input.addEventListener('change', () => choose(name, value));
      const text = document.createElement('span');
      text.textContent = label;
      line.append(input, text);
      return line;
    }),
  );
}

async function listPeople(): Promise<void> {
  const response = await fetch(`/local/people?env=${encodeURIComponent(choices.env)}`);
  const { people } = (await response.json()) as { people: { name: string }[] };
  const names = [...new Set([...people.map(({ name }) => name), choices.user])].filter(Boolean);
  radios('user', [['', '无 Nobody'], ...names.map((name) => [name, name] as const)]);
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as in querySelector
function element<T extends HTMLElement = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

function tellTime(): void {
  element('.clock').textContent = new Date().toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  });
}

other.addEventListener('change', () => {
  if (!other.value || !other.checkValidity()) return;
  choose('user', other.value);
  other.value = '';
  void listPeople();
});
element('form').addEventListener('submit', (event) => event.preventDefault());
fold.addEventListener('click', () => {
  fold.setAttribute('aria-expanded', String(panel.classList.toggle('open')));
});
narrow.addEventListener('change', () => show());
frame.addEventListener('load', follow);
for (const [name, options] of Object.entries(OPTIONS)) radios(name as keyof typeof OPTIONS, options);
tellTime();
setInterval(tellTime, 10_000);
show(location.hash);
void listPeople();
