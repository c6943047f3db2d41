import type { DraftPost } from '../draft';
import { events } from './events';
import { food } from './food';
import { help } from './help';
import { home } from './home';
import { lessons } from './lessons';
import { lost } from './lost';
import { pets } from './pets';
import { secondHand } from './second-hand';
import { services } from './services';

/** What stands on the board, by category. */
export const drafts: Readonly<Record<string, readonly DraftPost[]>> = {
  help,
  'second-hand': secondHand,
  food,
  services,
  lessons,
  home,
  pets,
  events,
  lost,
};
