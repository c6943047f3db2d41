import type { PersonView } from '../../../../cloudfunctions/common/posts/views';
import { fill } from '../../../locales/index';
import { kept } from '../../../platform/kept';
import { goHome, open } from '../../../platform/navigate';
import { call } from '../../../services/call';
import { emptyList, type ListView } from '../../../services/endless-list';
import { me } from '../../../services/session';
import { spoken } from '../../behaviors/spoken';
import { deskList, refreshList } from '../../services/list';

type Found = PersonView & { sanctioned: boolean };

interface People {
  data: { query: string };
  setData(changes: Record<string, unknown>): void;
}

const own = kept((page: People) =>
  deskList<Found>(
    page,
    ({ userId }) => userId,
    async (cursor) => {
      const { people, nextCursor } = await call('moderate', 'people', { query: page.data.query, ...cursor });
      return { items: people, nextCursor };
    },
  ),
);

interface PeopleData {
  /** What the list is for; without it, those under a sanction. */
  query: string;
  none: string;
  closed: boolean;
  /** Who sees how people were recognised. */
  admin: boolean;
  list: ListView<Found>;
}

const initial: PeopleData = { query: '', none: '', closed: false, admin: false, list: emptyList() };

Component({
  behaviors: [spoken('people')],
  data: initial,
  methods: {
    onLoad() {
      this.onLanguage();
    },
    async onShow() {
      await own(this).load({ keep: true });
      this.setData({ admin: me.get()?.role === 'admin' });
    },
    onLanguage() {
      const { t, query } = this.data;
      void wx.setNavigationBarTitle({ title: t.title });
      this.setData({ none: query ? fill(t.none, { query }) : t.noneSanctioned });
    },
    onSearch({ detail }: WechatMiniprogram.CustomEvent<{ query: string }>) {
      if (detail.query === this.data.query) return;
      this.setData({ query: detail.query });
      this.onLanguage();
      void own(this).load();
    },
    onPerson({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string };
      open(`/operator/pages/person/person?id=${id}`);
    },
    async onPullDownRefresh() {
      await refreshList(own(this), () => this.data.list.sentence);
    },
    onReachBottom() {
      void own(this).more();
    },
    onMore() {
      void own(this).more();
    },
    onRetry() {
      void own(this).load();
    },
    onHome() {
      goHome();
    },
  },
});
