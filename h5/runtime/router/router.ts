import type { PageHistory } from './history';
import { formatUrl, parseUrl, type Location } from './url';

/** A page as the router handles it. */
export interface RoutedPage {
  readonly path: string;
  readonly location: Location;
  show(): void;
  hide(): void;
  destroy(): void;
}

/** What the router needs to know of the mini program. */
export interface RouterOptions<P extends RoutedPage> {
  pages: readonly string[];
  tabs: readonly string[];
  history: PageHistory;
  /** Loads and builds a page, not yet shown. `depth` is how many pages lie under it. */
  open(location: Location, depth: number): Promise<P>;
  onPageNotFound?(location: Location): void;
}

/** As in WeChat. */
const MOST_PAGES = 10;

/** The stack of pages. One navigation at a time; each keeps the address and the browser's history in step. */
export class Router<P extends RoutedPage> {
  readonly stack: P[] = [];
  private readonly tabs = new Map<string, P>();
  private running: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: RouterOptions<P>) {
    options.history.onTravel((depth, url) => void this.serially(() => this.travel(depth, url)));
  }

  get top(): P | undefined {
    return this.stack.at(-1);
  }

  /** Every page that is alive: the stack, and tabs left behind it. */
  pages(): Set<P> {
    return new Set([...this.stack, ...this.tabs.values()]);
  }

  /** Opens what the address asks for, or home. */
  async start(): Promise<void> {
    const { history, pages } = this.options;
    const asked = history.url ? parseUrl(history.url) : undefined;
    if (asked && !pages.includes(asked.path)) this.options.onPageNotFound?.(asked);
    const location = asked && pages.includes(asked.path) ? asked : { path: pages[0] ?? '', query: {} };
    history.replace(formatUrl(location));
    await this.serially(() => this.put(location));
  }

  navigateTo(url: string): Promise<void> {
    return this.serially(async () => {
      const location = this.locate(url);
      if (this.isTab(location)) throw new Error('can not navigateTo a tabbar page');
      if (this.stack.length >= MOST_PAGES) throw new Error('page stack limit exceeded');
      const page = await this.options.open(location, this.stack.length);
      this.top?.hide();
      this.options.history.push(formatUrl(location));
      this.stack.push(page);
      page.show();
    });
  }

  redirectTo(url: string): Promise<void> {
    return this.serially(async () => {
      const location = this.locate(url);
      if (this.isTab(location)) throw new Error('can not redirectTo a tabbar page');
      await this.replaceTop(location);
    });
  }

  navigateBack(delta = 1): Promise<void> {
    return this.serially(async () => {
      const steps = Math.min(Math.max(delta, 1), this.stack.length - 1);
      if (steps < 1) throw new Error('cannot navigate back at first page');
      await this.options.history.back(steps);
      this.pop(steps);
    });
  }

  switchTab(url: string): Promise<void> {
    return this.serially(async () => {
      const { path } = this.locate(url);
      if (!this.options.tabs.includes(path)) throw new Error('can not switch to no-tabBar page');
      if (this.stack.length === 1 && this.top?.path === path) return;
      await this.rewind({ path, query: {} });
      const page = this.tabs.get(path) ?? (await this.options.open({ path, query: {} }, 0));
      this.clear((one) => this.isTab(one.location));
      this.tabs.set(path, page);
      this.stack.push(page);
      page.show();
    });
  }

  reLaunch(url: string): Promise<void> {
    return this.serially(async () => {
      const location = this.locate(url);
      await this.rewind(location);
      await this.put(location);
    });
  }

  private serially<T>(action: () => Promise<T>): Promise<T> {
    const next = this.running.then(action);
    this.running = next.catch(() => undefined);
    return next;
  }

  private locate(url: string): Location {
    const location = parseUrl(url, this.top?.path);
    if (!this.options.pages.includes(location.path)) throw new Error(`page "${location.path}" is not found`);
    return location;
  }

  private isTab({ path }: Location): boolean {
    return this.options.tabs.includes(path);
  }

  /** The address of the first entry becomes `location`; later entries are left behind. */
  private async rewind(location: Location): Promise<void> {
    if (this.stack.length > 1) await this.options.history.back(this.stack.length - 1);
    this.options.history.replace(formatUrl(location));
  }

  /** Only `location` stays. */
  private async put(location: Location): Promise<void> {
    const page = await this.options.open(location, 0);
    this.clear(() => false);
    if (this.isTab(location)) this.tabs.set(location.path, page);
    this.stack.push(page);
    page.show();
  }

  private async replaceTop(location: Location): Promise<void> {
    const page = await this.options.open(location, Math.max(0, this.stack.length - 1));
    const old = this.stack.pop();
    if (old) this.destroy(old);
    this.options.history.replace(formatUrl(location));
    this.stack.push(page);
    page.show();
  }

  private clear(keep: (page: P) => boolean): void {
    this.top?.hide();
    for (const page of this.stack.splice(0).reverse()) if (!keep(page)) this.destroy(page);
    for (const page of [...this.tabs.values()]) if (!keep(page)) this.destroy(page);
  }

  private pop(steps: number): void {
    for (const page of this.stack.splice(-steps).reverse()) this.destroy(page);
    this.top?.show();
  }

  private destroy(page: P): void {
    if (this.tabs.get(page.path) === page) this.tabs.delete(page.path);
    page.destroy();
  }

  private async travel(depth: number, url: string): Promise<void> {
    const location = parseUrl(url);
    if (!this.options.pages.includes(location.path)) return;
    const steps = this.base + this.stack.length - 1 - depth;
    if (steps > 0 && steps < this.stack.length) {
      this.pop(steps);
      return;
    }
    if (steps === -1 && !this.isTab(location)) {
      const page = await this.options.open(location, this.stack.length);
      this.top?.hide();
      this.stack.push(page);
      page.show();
      return;
    }
    this.base = depth;
    await this.put(location);
  }

  /** The number of the history entry that the first page of the stack stands for. */
  private base = 0;
}
