/** The browser's history, as the router uses it: an entry per page of the stack, numbered from 0. */
export interface PageHistory {
  /** What the address asks for (`/pages/home/home?x=1`), or an empty string. */
  readonly url: string;
  /** The number of the current entry. */
  readonly depth: number;
  push(url: string): void;
  replace(url: string): void;
  /** Goes back `steps` entries; resolves when the browser has done so. Not reported to `onTravel`. */
  back(steps: number): Promise<void>;
  /** The person went back, forward, or typed an address. */
  onTravel(listener: (depth: number, url: string) => void): void;
}

interface State {
  depth: number;
}

/** `#/pages/…` in the address. */
export class HashHistory implements PageHistory {
  private listener: ((depth: number, url: string) => void) | undefined;
  private arrived: (() => void) | undefined;

  constructor(private readonly window: Window) {
    window.addEventListener('popstate', () => this.travelled());
  }

  get url(): string {
    return this.window.location.hash.slice(1);
  }

  get depth(): number {
    return (this.window.history.state as State | null)?.depth ?? 0;
  }

  push(url: string): void {
    this.window.history.pushState({ depth: this.depth + 1 } satisfies State, '', `#${url}`);
  }

  replace(url: string): void {
    this.window.history.replaceState({ depth: this.depth } satisfies State, '', `#${url}`);
  }

  back(steps: number): Promise<void> {
    return new Promise((resolve) => {
      this.arrived = resolve;
      this.window.history.go(-steps);
    });
  }

  onTravel(listener: (depth: number, url: string) => void): void {
    this.listener = listener;
  }

  private travelled(): void {
    const { arrived } = this;
    this.arrived = undefined;
    if (arrived) arrived();
    else this.listener?.(this.depth, this.url);
  }
}
