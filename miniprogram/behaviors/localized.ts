import { strings, type Strings } from '../locales/index';
import { paintNavigation } from '../platform/navigation';
import { appearance, language } from '../platform/preferences';

/** What `localized` keeps in a page besides data, and what a page may have for it. */
interface Host {
  stopWatching?: () => void;
  /** Behind another page. */
  hidden?: boolean;
  /** The language changed while it was. */
  outdated?: boolean;
  onLanguage?: () => void;
}

/** WeChat's functions for the navigation bar reach the page in front: a page behind another learns when it shows again. */
function tellLanguage(host: Host): void {
  if (host.hidden) host.outdated = true;
  else host.onLanguage?.();
}

/**
 * Gives a page or component `t` (its own texts), `c` (the common ones) and `theme` (a class for the root view), and
 * keeps them right when the language or the appearance changes. A page that needs more on a change has a method
 * `onLanguage`.
 */
export function localized<Part extends keyof Strings>(part: Part) {
  return speaking(() => ({ t: strings()[part] }));
}

/** As `localized`, with texts from anywhere: a subpackage keeps its own. */
export function speaking<Texts extends object>(texts: () => Texts) {
  const current = () => {
    const choice = appearance.get();
    return {
      ...texts(),
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
            tellLanguage(host);
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
      show() {
        const host = this as unknown as Host;
        host.hidden = false;
        paintNavigation();
        if (!host.outdated) return;
        host.outdated = false;
        host.onLanguage?.();
      },
      hide() {
        (this as unknown as Host).hidden = true;
      },
    },
  });
}
