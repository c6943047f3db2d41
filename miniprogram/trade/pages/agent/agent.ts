import type { AgentView, ShareTotals, ShareView } from '../../../../cloudfunctions/common/shares/views';
import { fill, strings } from '../../../locales/index';
import { now } from '../../../platform/clock';
import { kept } from '../../../platform/kept';
import { rememberAgent } from '../../../services/agent';
import { call, CallError, sentenceOf } from '../../../services/call';
import { ensureConsent } from '../../../services/consent';
import { emptyList, EndlessList, type ListView } from '../../../services/endless-list';
import { errorsOf, isClean } from '../../../services/form-errors';
import { once } from '../../../services/once';
import { me, startSession } from '../../../services/session';
import { spoken } from '../../behaviors/spoken';
import { needsPhone, openPhone } from '../../services/trade-page';
import { checkJoin, emptyForm, fields, joinInput, type JoinForm } from './form';
import { shareLine, type ShareLine } from './share-line';

interface Page {
  setData(changes: Record<string, unknown>): void;
}

const own = kept((page: Page) => ({
  once: once(),
  stop: () => {},
  list: new EndlessList<ShareView>({
    name: 'list',
    keyOf: ({ orderId }) => orderId,
    read: async (cursor) => {
      const answer = await call('pay', 'agent.statement', cursor === undefined ? {} : { cursor });
      const { agent, totals, shares, nextCursor } = answer;
      page.setData({ agent, ...(totals ? { totals } : {}) });
      noteAgent(agent);
      return { items: shares, nextCursor };
    },
    show: (changes) => page.setData(changes),
    sentenceOf,
  }),
}));

function noteAgent(agent: AgentView | null): void {
  const person = me.get();
  if (person) rememberAgent(person.userId, agent);
}

interface AgentData {
  visitor: boolean;
  agent: AgentView | null;
  /** What stands below the code; empty when all is well. */
  agentNote: string;
  totals: ShareTotals | null;
  list: ListView<ShareView>;
  lines: ShareLine[];
  /** For an agent, how it works is put away until it is wanted. */
  unfolded: boolean;
  types: { value: JoinForm['type']; label: string }[];
  form: JoinForm;
  needPhone: boolean;
  busy: boolean;
  errors: Record<string, string>;
  refusal: string;
}

const initial: AgentData = {
  visitor: false,
  agent: null,
  agentNote: '',
  totals: null,
  list: emptyList(),
  lines: [],
  unfolded: false,
  types: [],
  form: emptyForm,
  needPhone: false,
  busy: false,
  errors: {},
  refusal: '',
};

Component({
  behaviors: [spoken('agent')],
  data: initial,
  observers: {
    'list.items.**, t': function () {
      const { list, t } = this.data;
      this.setData({ lines: list.items.map((share) => shareLine(share, now(), t.share, strings().dates)) });
    },
    'agent, t': function (agent: AgentView | null) {
      const { joining, refused } = this.data.t.states;
      const notes = { active: '', joining, refused: fill(refused, { reason: agent?.failure ?? '·' }) };
      this.setData({ agentNote: agent ? notes[agent.state] : '' });
    },
  },
  methods: {
    onLoad() {
      own(this).stop = me.watch(() => this.drawPhone());
      this.onLanguage();
      void this.load();
    },
    onUnload() {
      own(this).stop();
    },
    onLanguage() {
      const { t } = this.data;
      void wx.setNavigationBarTitle({ title: t.title });
      this.setData({
        types: (['PERSONAL_OPENID', 'MERCHANT_ID'] as const).map((value) => ({
          value,
          label: t.types[value],
        })),
      });
    },
    drawPhone() {
      const person = me.get();
      this.setData({ needPhone: person !== null && person.phone === null });
    },
    async load() {
      const person = await startSession();
      this.setData({ visitor: person === null });
      this.drawPhone();
      if (person) await own(this).list.load();
    },
    async onPullDownRefresh() {
      const done = await own(this).list.load({ keep: true });
      void wx.stopPullDownRefresh();
      if (!done) void wx.showToast({ title: this.data.list.sentence, icon: 'none' });
    },
    onReachBottom() {
      void own(this).list.more();
    },
    onMore() {
      void own(this).list.more();
    },
    onUnfold() {
      this.setData({ unfolded: !this.data.unfolded });
    },
    async onCopy() {
      const { agent, o } = this.data;
      if (!agent) return;
      await wx.setClipboardData({ data: agent.code });
      void wx.showToast({ title: o.copied, icon: 'none' });
    },
    onType({ detail }: WechatMiniprogram.CustomEvent<{ value: JoinForm['type'] }>) {
      this.setData({ 'form.type': detail.value, errors: {}, refusal: '' });
    },
    onField({ currentTarget, detail }: WechatMiniprogram.Input) {
      const { field } = currentTarget.dataset as { field: 'mchid' | 'name' };
      this.setData({ [`form.${field}`]: detail.value, [`errors.${field}`]: '', refusal: '' });
    },
    onJoin() {
      const { form, t, needPhone, o } = this.data;
      const errors = checkJoin(form, t.errors);
      if (!isClean(errors)) this.setData({ errors, refusal: o.fixBelow });
      else if (needPhone) openPhone();
      else void own(this).once(() => this.join());
    },
    async join() {
      if (!(await ensureConsent())) return;
      this.setData({ busy: true, refusal: '' });
      try {
        const { agent } = await call('pay', 'agent.join', joinInput(this.data.form));
        this.setData({ agent });
        noteAgent(agent);
        void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
      } catch (error) {
        if (needsPhone(error)) openPhone();
        const errors = error instanceof CallError ? errorsOf(error.fields, fields) : {};
        this.setData({ errors, refusal: isClean(errors) ? sentenceOf(error) : this.data.o.fixBelow });
      }
      this.setData({ busy: false });
    },
  },
});
