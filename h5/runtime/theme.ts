import type { ThemeVariables } from './app-config';

export type Theme = 'light' | 'dark';
type Listener = (result: { theme: Theme }) => void;

/**
 * The colour scheme: fixed by the `theme` parameter, else the system's. Kept as `data-theme` on the document,
 * which compiled style sheets look at.
 */
export class ThemeSource {
  private readonly system = matchMedia('(prefers-color-scheme: dark)');
  private readonly listeners = new Set<Listener>();

  constructor(
    private readonly fixed: Theme | undefined,
    private readonly variables: ThemeVariables,
  ) {
    this.apply();
    this.system.addEventListener('change', () => {
      if (this.fixed) return;
      this.apply();
      for (const listener of [...this.listeners]) listener({ theme: this.current });
    });
  }

  get current(): Theme {
    return this.fixed ?? (this.system.matches ? 'dark' : 'light');
  }

  /** Replaces `@name` by the variable of theme.json for the current theme. */
  resolve(value: string | undefined): string | undefined {
    return value?.startsWith('@') ? this.variables[this.current]?.[value.slice(1)] : value;
  }

  onChange(listener: Listener): void {
    this.listeners.add(listener);
  }

  offChange(listener?: Listener): void {
    if (listener) this.listeners.delete(listener);
    else this.listeners.clear();
  }

  private apply(): void {
    document.documentElement.dataset['theme'] = this.current;
    document.documentElement.style.colorScheme = this.current;
  }
}
