import type { Page } from 'playwright-core';
import { postIdOf, userIdOf } from '../../database/seed/demo/ids';
import { photos } from '../../database/seed/demo/photos';
import { renderPng } from '../../database/seed/pictures/render';
import { drawShot } from '../../database/seed/pictures/shot';
import type { Look } from './looks';

/** Calls a function as whoever opens the page, and gives what it answers. */
export type Ask = (name: string, event: Record<string, unknown>) => Promise<unknown>;

/** Who opens a page with what, and what they do there. */
export interface Scene {
  as: string;
  /** Where it is opened; in the primary unless it says so. */
  env?: 'standby';
  /** What the page is opened with; asked for where only the data knows. */
  query?: Record<string, string> | ((ask: Ask) => Promise<Record<string, string>>);
  act?: (page: Page, look: Look) => Promise<void>;
}

const words = {
  zh: {
    title: '阳台多出来的龟背竹，连盆带土',
    body: '长得太疯了，分了一盆出来。\n叶子有四片，晒散光，一周浇一次水就好。',
    query: '周六',
  },
  en: {
    title: 'A monstera in its pot',
    body: 'It outgrew the corner, so I divided it.\nFour leaves, soft light, water once a week.',
    query: 'tea',
  },
};

/** Chooses pictures as from the album. */
async function addPictures(page: Page): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await page.locator('[class*="--add"]').tap();
  const shots = photos('plant', 'sea', 3);
  const files = await Promise.all(shots.map(async (shot) => Buffer.from(await renderPng(drawShot(shot)))));
  await (
    await asked
  ).setFiles(files.map((buffer, index) => ({ name: `${index + 1}.png`, mimeType: 'image/png', buffer })));
  await page
    .locator('img')
    .nth(files.length - 1)
    .waitFor();
}

const toTop = `document.querySelectorAll('.mp-scroll').forEach((part) => part.scrollTo(0, 0))`;

async function writePost(page: Page, { lang }: Look): Promise<void> {
  const boxes = page.locator('wx-page input, wx-page textarea');
  await page.getByRole('radio').nth(1).tap();
  await page.getByRole('radio').nth(4).tap();
  await boxes.nth(0).fill(words[lang].title);
  await boxes.nth(1).fill(words[lang].body);
  await addPictures(page);
  await boxes.nth(2).fill('35');
  await boxes.nth(2).blur();
  await page.evaluate(toTop);
}

async function makeCode(page: Page): Promise<void> {
  await page.locator('wx-page .make').tap();
  await page.locator('wx-page canvas').waitFor();
}

async function search(page: Page, { lang }: Look): Promise<void> {
  const box = page.locator('wx-page input');
  await box.fill(words[lang].query);
  await box.press('Enter');
  await page.locator('post-card').first().waitFor();
  await box.blur();
}

/** The latest decision about whoever asks. */
async function ownDecision(ask: Ask): Promise<Record<string, string>> {
  const { decisions } = (await ask('appeal', { action: 'mine' })) as { decisions: { decisionId: string }[] };
  return { id: decisions[0]?.decisionId ?? '' };
}

/** The latest order on a side of whoever asks that still allows `act`. */
function orderThatAllows(side: 'buyer' | 'seller', act: string) {
  return async (ask: Ask): Promise<Record<string, string>> => {
    const { orders } = (await ask('pay', { action: 'order.list', side })) as {
      orders: { orderId: string; acts: string[] }[];
    };
    return { id: orders.find(({ acts }) => acts.includes(act))?.orderId ?? '' };
  };
}

/** By page; the rest are opened as they are. */
export const scenes: Readonly<Record<string, Scene>> = {
  'pages/post/post': { as: 'lin', query: { id: postIdOf('mei', '周六早上的乡村面包，可以预订') } },
  'pages/user/user': { as: 'lin', query: { id: userIdOf('wei') } },
  'pages/publish/publish': { as: 'lin', act: writePost },
  'pages/search/search': { as: 'lin', act: search },
  'pages/report/report': {
    as: 'wei',
    query: { type: 'post', id: postIdOf('liu', '健身房年卡转让，三折') },
  },
  'pages/decision/decision': { as: 'lin', query: ownDecision },
  'pages/appeal/appeal': { as: 'lin', query: ownDecision },
  'pages/moved/moved': { as: 'lin', env: 'standby' },
  'pages/transfer/transfer': { as: 'lin', act: makeCode },
  'trade/pages/buy/buy': { as: 'lin', query: { id: postIdOf('mei', '周六早上的乡村面包，可以预订') } },
  'trade/pages/order/order': { as: 'lin', query: orderThatAllows('buyer', 'confirm') },
  'trade/pages/ship/ship': { as: 'mei', query: orderThatAllows('seller', 'ship') },
  'trade/pages/refund/refund': { as: 'lin', query: orderThatAllows('buyer', 'refund-request') },
  'trade/pages/decide/decide': { as: 'mei', query: orderThatAllows('seller', 'refund-decide') },
  'trade/pages/agent/agent': { as: 'agent' },
  'trade/pages/shop/shop': { as: 'mei' },
  'operator/pages/case/case': { as: 'moderator', query: { id: postIdOf('liu', '健身房年卡转让，三折') } },
  'operator/pages/person/person': { as: 'moderator', query: { id: userIdOf('liu') } },
};

/** How a page is shown; pages without a scene of their own are opened by Lin, or by an admin at the operators' desk. */
export function sceneOf(page: string): Scene {
  return scenes[page] ?? { as: page.startsWith('operator/') ? 'admin' : 'lin' };
}

/** A page with what it is opened with, such as `/pages/post/post?id=p_1`; `url` is the local cloud's. */
export async function pathOf(url: string, page: string, { as, query = {} }: Scene): Promise<string> {
  const ask: Ask = async (name, event) => {
    const response = await fetch(`${url}/local/functions/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-user': as },
      body: JSON.stringify(event),
    });
    return ((await response.json()) as { data: unknown }).data;
  };
  const given = new URLSearchParams(typeof query === 'function' ? await query(ask) : query).toString();
  return `/${page}${given ? `?${given}` : ''}`;
}

/** The address of a page in the web app; `url` is the local cloud's. */
export async function addressOf(
  url: string,
  page: string,
  scene: Scene,
  { lang, theme }: Look,
): Promise<string> {
  const { as, env } = scene;
  const who = new URLSearchParams({ user: as, lang, theme, ...(env && { env }) }).toString();
  return `${url}/h5/?${who}#${await pathOf(url, page, scene)}`;
}
