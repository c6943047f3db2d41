// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { mount, pageData } from './mount';

const LOG =
  'data: { log: [] }, on(event) { this.setData({ log: [...this.data.log, [event.type, event.detail.value]] }); },';

function press(element: Element | null, key: string): void {
  element?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}

test.each([
  ['button', '<button>Go</button>', 'wx-button', 'button'],
  ['navigator', '<navigator url="/pages/one">Go</navigator>', 'wx-navigator', 'link'],
  ['switch', '<switch />', 'wx-switch', 'switch'],
  ['checkbox', '<checkbox value="a" />', 'wx-checkbox', 'checkbox'],
  ['radio', '<radio value="a" />', 'wx-radio', 'radio'],
  ['view with a role', '<view aria-role="tab">Go</view>', 'wx-view[role]', 'tab'],
])('%s has its role and can be reached with Tab', async (_name, wxml, selector, role) => {
  const page = await mount({ wxml });
  const element = page.querySelector(selector);
  expect(element?.getAttribute('role')).toBe(role);
  expect(element?.getAttribute('tabindex')).toBe('0');
});

test('names pass through to what carries the role', async () => {
  const page = await mount({
    wxml: '<button aria-label="Save" /><input aria-label="Title" /><image src="/a.png" aria-label="A cat" />',
  });
  expect(page.querySelector('wx-button')?.getAttribute('aria-label')).toBe('Save');
  expect(page.querySelector('input')?.getAttribute('aria-label')).toBe('Title');
  expect(page.querySelector('img')?.getAttribute('alt')).toBe('A cat');
});

test.each(['Enter', ' '])('%j presses a button, and not a disabled one', async (key) => {
  const page = await mount({
    wxml: '<button bindtap="on">a</button><button disabled bindtap="on">b</button><view aria-role="button" bindtap="on" />',
    page: LOG,
  });
  for (const element of page.querySelectorAll('[role=button]')) press(element, key);
  expect(pageData()['log']).toHaveLength(2);
  expect(page.querySelectorAll('wx-button')[1]?.hasAttribute('tabindex')).toBe(false);
});

test('a switch turns and says so', async () => {
  const page = await mount({
    wxml: '<switch checked bindchange="on" /><switch disabled bindchange="on" />',
    page: LOG,
  });
  const [first, second] = page.querySelectorAll('wx-switch');
  press(first ?? null, ' ');
  press(second ?? null, ' ');
  expect(first?.getAttribute('aria-checked')).toBe('false');
  expect(pageData()['log']).toEqual([['change', false]]);
});

test('of radios in a group one is chosen', async () => {
  const page = await mount({
    wxml: '<radio-group bindchange="on"><radio value="a" checked /><radio value="b" /></radio-group>',
    page: LOG,
  });
  press(page.querySelectorAll('wx-radio')[1] ?? null, 'Enter');
  expect([...page.querySelectorAll('wx-radio')].map((one) => one.getAttribute('aria-checked'))).toEqual([
    'false',
    'true',
  ]);
  expect(pageData()['log']).toEqual([['change', 'b']]);
});

test('an input tells once what is typed, and model:value follows', async () => {
  const page = await mount({
    wxml: '<view><input model:value="{{text}}" bindinput="on" bindconfirm="on" /></view><view class="mirror">{{text}}</view>',
    page: `${LOG} data: { log: [], text: 'a' },`,
  });
  const input = page.querySelector('input');
  expect(input?.value).toBe('a');
  if (input) input.value = 'ab';
  input?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  press(input, 'Enter');
  expect(pageData()['log']).toEqual([
    ['input', 'ab'],
    ['confirm', 'ab'],
  ]);
  expect(page.querySelector('.mirror')?.textContent).toBe('ab');
});

test('rpx in an inline style is a length of the page', async () => {
  const page = await mount({
    wxml: '<view class="a" style="width: {{n}}rpx">x</view>',
    page: 'data: { n: 10 },',
  });
  expect(page.querySelector('.a')?.getAttribute('style')).toContain('calc(var(--rpx)*10)');
});

test('one item changes by path, and only its text is written', async () => {
  const page = await mount({
    wxml: '<view wx:for="{{items}}" wx:key="id" class="item">{{item.name}}</view>',
    page: 'data: { items: Array.from({ length: 100 }, (_, id) => ({ id, name: "n" + id })) }, onShow() { this.rename = () => this.setData({ "items[7].name": "new" }); },',
  });
  const before = [...page.querySelectorAll('.item')];
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(page, { subtree: true, childList: true, characterData: true });
  const { getCurrentPages } = globalThis as unknown as { getCurrentPages: () => { rename(): void }[] };
  getCurrentPages()[0]?.rename();
  await Promise.resolve();
  changes.push(...observer.takeRecords());
  expect(before[7]?.textContent).toBe('new');
  expect([...page.querySelectorAll('.item')]).toEqual(before);
  expect(changes.length).toBeLessThanOrEqual(2);
});
