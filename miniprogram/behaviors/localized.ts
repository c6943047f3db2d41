import { strings, type Strings } from '../locales/index';
import { paintNavigation } from '../platform/navigation';
import { appearance, language } from '../platform/preferences';

/** What `localized` keeps in a page besides data, and what a page may have for it. */
interface Host {
  stopWatching?: () => void;
  onLanguage?: () => void;
}

/**
 * Gives a page or component `t` (its own texts), `c` (the common ones) and `theme` (a class for the root view), and
 * keeps them right when the language or the appearance changes. A page that needs more on a change has a method
 * `onLanguage`.
 */
export function localized<Part extends keyof Strings>(part: Part) {
  const current = () => {
    const choice = appearance.get();
    return {
      t: strings()[part],
      c: strings().common,
      theme: choice === 'system' ? '' : `theme-${choice}`,
    };
  };
  const choices = () => `${language.get()} ${appearance.get()}`;
  const initial = choices();
  return Behavior({
    data: current(),
    lifetimes: {
      attached() {
        const host = this as unknown as Host;
        let shown = initial;
        const apply = () => {
          if (choices() === shown) return;
          shown = choices();
          this.setData(current());
        };
        const stops = [
          language.watch(() => {
            apply();
            host.onLanguage?.();
          }),
          appearance.watch(apply),
        ];
        host.stopWatching = () => {
          for (const stop of stops) stop();
        };
        apply();
      },
      detached() {
        (this as unknown as Host).stopWatching?.();
      },
    },
    pageLifetimes: {
      show: paintNavigation,
    },
  });
}
