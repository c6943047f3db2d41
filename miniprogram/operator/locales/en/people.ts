import type { Texts } from '../zh';

export const people: Texts['people'] = {
  title: 'People',
  placeholder: 'Beginning of a name, or an id',
  clear: 'Clear',
  sanctioned: 'Sanctioned',
  sanctionedNow: 'Under a sanction now',
  none: 'Nobody found for "{query}".',
  noneSanctioned: 'Nobody is under a sanction now.',
  came: 'Who came from the other mini program',
  cameText: 'How we knew them; a mistake can be taken back',
};
