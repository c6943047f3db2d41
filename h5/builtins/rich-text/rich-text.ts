import { accessible } from '../accessible';
import { define, host, reflect } from '../define';
import { richText, type RichNode } from './nodes';

define({
  behaviors: [accessible],
  properties: { nodes: { type: null, value: '' }, space: String, userSelect: Boolean },
  observers: {
    nodes(nodes: string | RichNode[] | null) {
      host(this).replaceChildren(richText(nodes ?? ''));
    },
    'space, userSelect'(space: string, select: boolean) {
      reflect(this, { space, 'user-select': select });
    },
  },
});
