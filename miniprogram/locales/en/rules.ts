import type { Strings } from '../zh';

export const rules: Strings['rules'] = {
  title: 'House rules',
  lead: 'A few agreements that keep this place useful. What breaks them is hidden; you see why, and you can appeal.',
  version: 'Version {version}',
};
