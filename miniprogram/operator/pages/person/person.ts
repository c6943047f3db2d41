import type { AuthorRecordView } from '../../../../cloudfunctions/common/moderation/views';
import { fill } from '../../../locales/index';
import { now } from '../../../platform/clock';
import { kept } from '../../../platform/kept';
import { goHome, open } from '../../../platform/navigate';
import { call } from '../../../services/call';
import { confirmed } from '../../../services/confirm';
import { dayText } from '../../../services/day';
import { once } from '../../../services/once';
import { me } from '../../../services/session';
import { spoken } from '../../behaviors/spoken';
import { texts } from '../../locales/index';
import { askAndTakeBack, lastDecision } from '../../services/decided';
import { sanctionText } from '../../services/decision-text';
import { freshForm, type DecisionForm } from '../../services/form/decision-form';
import { sanctionInput, sanctionProblem } from '../../services/form/sanction-form';
import { askReason, explainSupport, mayDecide, ownRole, problemText, refusalOf } from '../../services/gate';
import { ruleNames, type RuleName } from '../../services/rules';

const own = kept(() => ({ once: once(), turn: 0 }));

const roles = ['none', 'support', 'moderator', 'admin'] as const;
type RoleChoice = (typeof roles)[number];

interface PersonData {
  userId: string;
  /** `loading`, `closed`, `missing`, `failed` or `ready`. */
  state: string;
  sentence: string;
  record: AuthorRecordView | null;
  facts: { name: string; value: string }[];
  sanctions: { decisionId: string; text: string; until: string }[];
  suggested: string;
  rules: RuleName[];
  ruleTitles: Record<string, string>;
  /** Whether the operator may sanction. */
  decides: boolean;
  /** Whether the operator may give roles; nobody gives themselves one. */
  gives: boolean;
  roles: { value: RoleChoice; label: string }[];
  role: RoleChoice;
  sheet: boolean;
  form: DecisionForm;
  problem: string;
  confirm: string;
  busy: boolean;
}

const initial: PersonData = {
  userId: '',
  state: 'loading',
  sentence: '',
  record: null,
  facts: [],
  sanctions: [],
  suggested: '',
  rules: [],
  ruleTitles: {},
  decides: false,
  gives: false,
  roles: [],
  role: 'none',
  sheet: false,
  form: freshForm(null),
  problem: '',
  confirm: '',
  busy: false,
};

function say(title: string): void {
  void wx.showToast({ title, icon: 'none' });
}

Component({
  behaviors: [spoken('person')],
  data: initial,
  methods: {
    onLoad({ id }: { id?: string }) {
      this.setData({ userId: id ?? '' });
      this.onLanguage();
    },
    onShow() {
      void this.load();
    },
    onLanguage() {
      const { t, o } = this.data;
      void wx.setNavigationBarTitle({ title: t.title });
      this.setData({ roles: roles.map((value) => ({ value, label: o.roles[value] })) });
      this.draw();
      void this.readRules();
    },
    async readRules() {
      const rules = await ruleNames().catch(() => []);
      this.setData({ rules, ruleTitles: Object.fromEntries(rules.map(({ id, title }) => [id, title])) });
    },
    async load() {
      const turn = ++own(this).turn;
      try {
        const role = await ownRole();
        const { record } = await call('moderate', 'person', { userId: this.data.userId });
        if (turn !== own(this).turn) return;
        this.setData({
          record,
          state: 'ready',
          decides: mayDecide(role),
          gives: role === 'admin' && record.person.userId !== me.get()?.userId,
          role: record.role ?? 'none',
        });
        this.draw();
      } catch (error) {
        if (turn !== own(this).turn) return;
        if (this.data.record) say(problemText(error));
        else this.setData({ state: refusalOf(error), sentence: problemText(error) });
      }
    },
    draw() {
      const { record, t, o } = this.data;
      if (!record) return;
      const { trust, state, posts, strikes, createdAt, sanctions, suggested } = record;
      const strikesText = strikes.count > 0 ? fill(t.strikesValue, strikes) : t.noStrikes;
      this.setData({
        facts: [
          { name: t.trust, value: o.trust[trust] },
          { name: t.strikes, value: strikesText },
          { name: t.posts, value: String(posts) },
          { name: t.since, value: dayText(createdAt) },
          { name: t.state, value: o.contentStates[state] },
        ],
        sanctions: sanctions.map(({ decisionId, kind, until }) => ({
          decisionId,
          text: o.outcomes[kind],
          until: fill(o.until, { date: dayText(until) }),
        })),
        suggested: suggested ? fill(t.suggested, { what: sanctionText(suggested, texts()) }) : '',
      });
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    onRetry() {
      this.setData({ state: 'loading' });
      void this.load();
    },
    onHome() {
      goHome();
    },
    async onCopy() {
      await wx.setClipboardData({ data: this.data.userId });
      say(this.data.t.copied);
    },
    onSanction() {
      const { decides, record } = this.data;
      if (!decides) {
        void explainSupport();
        return;
      }
      this.setData({ sheet: true });
      this.update({ ...freshForm(record?.suggested ?? null), sanctioning: true });
    },
    onCloseSheet() {
      this.setData({ sheet: false });
    },
    onForm({ detail }: WechatMiniprogram.CustomEvent<Partial<DecisionForm>>) {
      this.update(detail);
    },
    update(parts: Partial<DecisionForm>) {
      const form = { ...this.data.form, ...parts };
      const what = sanctionText(form, texts());
      this.setData({ form, problem: '', confirm: fill(texts().decide.confirm, { what }) });
    },
    onSubmit() {
      void own(this).once(async () => {
        const { form, userId, confirm } = this.data;
        const { decide } = texts();
        const problem = sanctionProblem(form);
        if (problem) {
          this.setData({ problem: decide.problems[problem] });
          return;
        }
        if (form.kind === 'ban' && !(await confirmed(`${confirm}?`, decide.sure.ban, decide.yes))) return;
        this.setData({ busy: true });
        try {
          const { decision } = await call('moderate', 'sanction', sanctionInput(form, userId));
          lastDecision.set({ decisionId: decision.decisionId, outcome: decision.outcome, at: now() });
          this.setData({ sheet: false });
          await this.load();
        } catch (error) {
          this.setData({ problem: problemText(error) });
        }
        this.setData({ busy: false });
      });
    },
    onLift({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string };
      const { decides, t, o } = this.data;
      void own(this).once(async () => {
        if (!decides) return explainSupport();
        const reason = await askReason(t.liftTitle, o.undoHint);
        if (reason === null) return;
        try {
          await call('moderate', 'lift', { decisionId: id, reason });
          say(t.lifted);
          await this.load();
        } catch (error) {
          say(problemText(error));
        }
      });
    },
    onUndo({ detail }: WechatMiniprogram.CustomEvent<{ decisionId: string }>) {
      void own(this).once(async () => {
        try {
          if (!(await askAndTakeBack(detail.decisionId))) return;
          say(this.data.o.undone);
          await this.load();
        } catch (error) {
          say(problemText(error));
        }
      });
    },
    onRole({ detail }: WechatMiniprogram.CustomEvent<{ value: RoleChoice }>) {
      const { record, t, o, c, userId } = this.data;
      const chosen = detail.value;
      void own(this).once(async () => {
        const name = record?.person.nickname || c.gone;
        const title = fill(t.roleTitle, { name, role: o.roles[chosen] });
        if (!(await confirmed(title, t.roleText, texts().decide.yes))) return;
        try {
          const { role } = await call('operate', 'operator.set', {
            userId,
            role: chosen === 'none' ? null : chosen,
          });
          this.setData({ role: role ?? 'none' });
          say(t.roleSet);
        } catch (error) {
          say(problemText(error));
        }
      });
    },
    onUndone() {
      void this.load();
    },
    onLog() {
      open(`/operator/pages/log/log?of=author&id=${this.data.userId}`);
    },
  },
});
