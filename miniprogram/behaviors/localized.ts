import { strings, type Strings } from '../locales/index';
import { appearance, language } from '../platform/preferences';

type Part = keyof Strings;

/**
 * Gives a page or component `t` (its own texts), `c` (the common ones) and `theme` (a class for the root view), and
 * keeps them right when the language or the appearance changes. A page that needs more on a change has a method
 * `onLanguage`.
 */
export function localized(part: Part) {
  return Behavior({
    data: { t: strings()[part], c: strings().common, theme: '' },
    lifetimes: {
      attached() {
        const apply = () => {
          const choice = appearance.get();
          this.setData({
            t: strings()[part],
            c: strings().common,
            theme: choice === 'system' ? '' : `theme-${choice}`,
          });
        };
        const stops = [
          language.watch(() => {
            apply();
            (this as unknown as { onLanguage?: () => void }).onLanguage?.();
          }),
          appearance.watch(apply),
        ];
        (this as unknown as { stopWatching: () => void }).stopWatching = () => {
          for (const stop of stops) stop();
        };
        apply();
      },
      detached() {
        (this as unknown as { stopWatching?: () => void }).stopWatching?.();
      },
    },
  });
}
