import type { LogLineView } from '../../../../cloudfunctions/common/moderation/views';
import { fill, strings } from '../../../locales/index';
import { now } from '../../../platform/clock';
import { kept } from '../../../platform/kept';
import { goHome, open } from '../../../platform/navigate';
import { call } from '../../../services/call';
import { emptyList, type ListView } from '../../../services/endless-list';
import { relativeTime } from '../../../services/format';
import { me } from '../../../services/session';
import { spoken } from '../../behaviors/spoken';
import { texts } from '../../locales/index';
import { deskList, refreshList } from '../../services/list';
import { momentText } from '../../services/moment';
import { ruleNames } from '../../services/rules';
import { aboutText, actorText, causeText, changesOf, reasonText } from './log-line';

type Filter = 'all' | 'operator' | 'case' | 'author';

interface Row {
  id: string;
  who: string;
  what: string;
  about: string;
  when: string;
  changes: string[];
  reason: string;
  rule: string;
  caseId: string | null;
  userId: string | null;
}

interface LogPage {
  data: { filter: Filter; caseId: string; userId: string };
  setData(changes: Record<string, unknown>): void;
}

const HOUR = 3_600_000;

const own = kept((page: LogPage) =>
  deskList<LogLineView>(
    page,
    ({ id }) => id,
    async (cursor) => {
      const { filter, caseId, userId } = page.data;
      const ids = { all: undefined, operator: me.get()?.userId, case: caseId, author: userId };
      const id = ids[filter];
      const { lines, nextCursor } = await call('moderate', 'history', {
        of: filter,
        ...(id ? { id } : {}),
        ...cursor,
      });
      return { items: lines, nextCursor };
    },
  ),
);

interface LogData {
  filter: Filter;
  /** What the page was opened for: a case or a person. */
  caseId: string;
  userId: string;
  tabs: { value: Filter; label: string }[];
  rules: Record<string, string>;
  closed: boolean;
  list: ListView<LogLineView>;
  rows: Row[];
}

const initial: LogData = {
  filter: 'all',
  caseId: '',
  userId: '',
  tabs: [],
  rules: {},
  closed: false,
  list: emptyList(),
  rows: [],
};

Component({
  behaviors: [spoken('log')],
  data: initial,
  observers: {
    'list.items, rules, t': function () {
      const { list, rules, t, c } = this.data;
      const words = texts();
      const rows = list.items.map((line): Row => ({
        id: line.id,
        who: actorText(line, words, c.gone),
        what: t.actions[line.action],
        about: [aboutText(line, words, c.gone), causeText(line, words)].filter(Boolean).join(' · '),
        when: now() - line.at < HOUR ? relativeTime(line.at, now(), strings()) : momentText(line.at),
        changes: changesOf(line, words, momentText),
        reason: reasonText(line, words),
        rule: line.why.rule ? fill(t.rule, { rule: rules[line.why.rule] ?? line.why.rule }) : '',
        caseId: line.caseId,
        userId: line.author?.userId ?? null,
      }));
      this.setData({ rows });
    },
  },
  methods: {
    onLoad({ of, id = '' }: { of?: string; id?: string }) {
      const filter = of === 'case' || of === 'author' || of === 'operator' ? of : 'all';
      this.setData({
        filter,
        caseId: of === 'case' ? id : '',
        userId: of === 'author' ? id : '',
      });
      this.onLanguage();
      void own(this).load();
    },
    onLanguage() {
      const { t, caseId, userId } = this.data;
      void wx.setNavigationBarTitle({ title: t.title });
      const filters: Filter[] = [
        ...(caseId ? (['case'] as const) : []),
        ...(userId ? (['author'] as const) : []),
        'all',
        'operator',
      ];
      this.setData({ tabs: filters.map((value) => ({ value, label: t.filters[value] })) });
      void this.readRules();
    },
    async readRules() {
      const rules = await ruleNames().catch(() => []);
      this.setData({ rules: Object.fromEntries(rules.map(({ id, title }) => [id, title])) });
    },
    onFilter({ detail }: WechatMiniprogram.CustomEvent<{ value: Filter }>) {
      this.setData({ filter: detail.value });
      void own(this).load();
    },
    onLine({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { case: caseId, user } = currentTarget.dataset as { case: string | null; user: string | null };
      if (caseId && caseId !== this.data.caseId) open(`/operator/pages/case/case?id=${caseId}`);
      else if (!caseId && user) open(`/operator/pages/person/person?id=${user}`);
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
