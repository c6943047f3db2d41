import { speaking } from '../../behaviors/localized';
import { texts, type Texts } from '../locales/index';

/** As `localized`, for a page or component of trade: `t` its own texts, `o` those that trade shares. */
export function spoken<Part extends keyof Texts>(part: Part) {
  return speaking(() => ({ t: texts()[part], o: texts().shared }));
}
