import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { startLocalCloud, type LocalCloud, type SeedKind } from '../../emulator';
import type { EnvironmentName } from '../../emulator/people/environments';
import { openBrowser } from '../../scripts/browser';
import { openPhone } from './renderer/phone';

// What the tests of the pages share: the built app on a local cloud of its own, and phones that open it.

interface OpenOptions {
  env?: EnvironmentName;
  lang?: 'zh' | 'en';
  theme?: 'light' | 'dark';
  platform?: 'ios' | 'android';
  /** A page with its query, such as `/pages/post/post?id=1`; default the home page. */
  path?: string;
}

/** One person's phone with the app open. What is looked for is looked for among what can be seen. */
export class Phone {
  constructor(
    readonly page: Page,
    private readonly address: (path: string) => string,
  ) {}

  /** Opens a page as if by a link, with the app started anew. */
  async go(path: string): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(this.address(path));
  }

  /** Waits until a text is there. */
  see(text: string | RegExp): Promise<void> {
    return this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Waits until a text is there no more. */
  async miss(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor({ state: 'hidden' });
  }

  /** Presses a button, link, tab or choice by its name. */
  async press(name: string | RegExp, role: 'button' | 'link' | 'tab' | 'radio' = 'button'): Promise<void> {
    await this.page.getByRole(role, { name, exact: true }).filter({ visible: true }).first().click();
  }

  /** Keeps a finger on something until what a long press brings is there. */
  async hold(name: string | RegExp, role: 'link' | 'button' = 'link'): Promise<void> {
    await this.page.getByRole(role, { name, exact: true }).filter({ visible: true }).first().hover();
    await this.page.mouse.down();
    await this.page.getByRole('dialog').waitFor();
    await this.page.mouse.up();
  }

  async fill(label: string, text: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).filter({ visible: true }).fill(text);
  }

  valueOf(label: string): Promise<string> {
    return this.page.getByLabel(label, { exact: true }).filter({ visible: true }).inputValue();
  }

  /** Waits until the title of the page in front is this one. */
  async titled(title: string): Promise<void> {
    await expect.poll(() => this.page.title(), { timeout: 20_000 }).toBe(title);
  }

  back(): Promise<unknown> {
    return this.page.goBack();
  }
}

/** The app on a local cloud in a temporary folder. */
export class App {
  /** Errors and warnings of every phone's console, and requests that failed: to be empty after every test. */
  readonly wrong: string[] = [];
  private readonly pages: Page[] = [];

  private constructor(
    private readonly dataDir: string,
    private readonly browser: Browser,
    public cloud: LocalCloud,
  ) {}

  static async start(seed: SeedKind): Promise<App> {
    const dataDir = mkdtempSync(join(tmpdir(), 'app-'));
    const cloud = await startLocalCloud({ dataDir, seed, timers: false });
    return new App(dataDir, await openBrowser(), cloud);
  }

  /** The phone of `person` (any name makes somebody; null is nobody), with what is kept on it between visits. */
  async openAs(person: string | null, options: OpenOptions = {}): Promise<Phone> {
    const { env = 'primary', lang = 'zh', theme = 'light', platform = 'ios' } = options;
    const { path = '/pages/home/home' } = options;
    const { page, wrong } = await openPhone(this.browser, {
      permissions: ['clipboard-read', 'clipboard-write'],
      reducedMotion: 'reduce',
    });
    // The platform turns nobody away from `register`, and the browser says so.
    const expected = (message: string) => person === null && message.includes('status of 403');
    page.on('close', () => this.wrong.push(...wrong.splice(0).filter((message) => !expected(message))));
    page.setDefaultTimeout(20_000);
    this.pages.push(page);
    const query = new URLSearchParams({ ...(person && { user: person }), env, lang, theme, platform });
    const phone = new Phone(page, (at) => `${this.cloud.url}/h5/?${query.toString()}#${at}`);
    await phone.go(path);
    return phone;
  }

  /** What a function answers somebody; throws when it refuses. */
  async call<Data>(person: string, name: string, event: object): Promise<Data> {
    const answer = await fetch(`${this.cloud.url}/local/functions/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-user': person },
      body: JSON.stringify(event),
    });
    const { ok, data, error } = (await answer.json()) as { ok: boolean; data: Data; error?: unknown };
    if (!ok) throw new Error(`${name}: ${JSON.stringify(error)}`);
    return data;
  }

  /** Puts all phones away; something went wrong on them, and all of it is what the test brought about. */
  async expectFailures(expected: RegExp): Promise<void> {
    await this.closePhones();
    const failures = this.wrong.splice(0);
    expect(failures).not.toEqual([]);
    for (const failure of failures) expect(failure).toMatch(expected);
  }

  /** Puts all phones away. */
  async closePhones(): Promise<void> {
    for (const page of this.pages.splice(0)) await page.context().close();
  }

  /** Puts all phones away, stops the local cloud and starts it again on the same data. */
  async restart(): Promise<void> {
    await this.closePhones();
    await this.cloud.close();
    this.cloud = await startLocalCloud({ dataDir: this.dataDir, timers: false });
  }

  async close(): Promise<void> {
    await this.closePhones();
    await this.browser.close();
    await this.cloud.close();
    rmSync(this.dataDir, { recursive: true });
  }
}

/** Starts the app; `seed` fills its data. */
export function startApp(seed: SeedKind = 'demo'): Promise<App> {
  return App.start(seed);
}
