import type { PersonView } from '../../../cloudfunctions/common/posts/views';
import { localized } from '../../behaviors/localized';
import { fill, strings } from '../../locales/index';
import { openUser } from '../../platform/navigate';
import { initialOf } from '../../services/format';

const nobody: PersonView = { userId: '', nickname: '', avatar: null };

/** Somebody's picture and name, with a second line or without. With `link` a tap opens their page. */
Component({
  behaviors: [localized('common')],
  properties: {
    person: { type: Object, value: nobody },
    /** A quiet line below the name. */
    line: String,
    /** `tiny` in a tile, `small` in lists and comments, `medium` on a post, `large` for a person's own page. */
    size: { type: String, value: 'small' },
    link: Boolean,
  },
  data: { initial: '', label: '' },
  observers: {
    'person, link, c': function (person: PersonView, link: boolean) {
      const name = person.nickname || this.data.c.gone;
      this.setData({
        initial: initialOf(name),
        ...(link ? { label: fill(strings().parts.openPerson, { name }) } : {}),
      });
    },
  },
  methods: {
    onOpen() {
      const { link, person } = this.data;
      if (link && person.nickname) openUser(person.userId);
    },
  },
});
