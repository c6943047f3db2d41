import type { CaseView, DecisionSummary, Template } from '../../../../cloudfunctions/common/moderation/views';
import { fill } from '../../../locales/index';
import { now } from '../../../platform/clock';
import { kept } from '../../../platform/kept';
import { goHome, open } from '../../../platform/navigate';
import { call, CallError } from '../../../services/call';
import { once } from '../../../services/once';
import { spoken } from '../../behaviors/spoken';
import { texts } from '../../locales/index';
import { askAndTakeBack, lastDecision } from '../../services/decided';
import {
  appealInput,
  bulkChoices,
  choicesFor,
  decideInput,
  type DecisionForm,
} from '../../services/form/decision-form';
import { mayDecide, ownRole, problemText, refusalOf } from '../../services/gate';
import { isLane } from '../../services/lanes';
import { nextCase } from '../../services/next-case';
import { ruleNames } from '../../services/rules';
import { bulkInput } from './bulk';
import { initial } from './case-data';
import { screenOf } from './case-view';
import { phrasesOf, picturesOf } from './content-view';

const own = kept(() => ({ once: once(), turn: 0 }));

function say(title: string): void {
  void wx.showToast({ title, icon: 'none' });
}

Component({
  behaviors: [spoken('case')],
  data: initial,
  methods: {
    onLoad({ id, lane }: { id?: string; lane?: string }) {
      this.setData({ caseId: id ?? '', lane: isLane(lane) ? lane : 'all' });
      this.onLanguage();
      void this.load();
    },
    onLanguage() {
      void wx.setNavigationBarTitle({ title: this.data.t.title });
      this.draw();
      void this.readRules();
    },
    async readRules() {
      try {
        const rules = await ruleNames();
        this.setData({ rules, ruleTitles: Object.fromEntries(rules.map(({ id, title }) => [id, title])) });
      } catch {
        this.setData({ rules: [] });
      }
    },
    /** Reads the case; what is shown stays until the answer is here. */
    async load() {
      const turn = ++own(this).turn;
      try {
        const role = await ownRole();
        const answer = await call('moderate', 'subject', { caseId: this.data.caseId });
        if (turn !== own(this).turn) return;
        this.setData({ seesOrders: role === 'support' || role === 'admin' });
        this.show(answer.case, answer.templates, mayDecide(role));
      } catch (error) {
        if (turn !== own(this).turn) return;
        if (this.data.item) say(problemText(error));
        else this.setData({ state: refusalOf(error), sentence: problemText(error) });
      }
    },
    show(item: CaseView, templates: Template[], decides: boolean) {
      const related = new Set([...item.related.author, ...item.related.picture].map(({ caseId }) => caseId));
      this.setData({
        item,
        decides,
        templates,
        state: 'ready',
        screen: screenOf(item, texts(), now()),
        phrases: item.content ? phrasesOf(item.content) : [],
        masks: decides && item.lease?.mine === true && choicesFor(item.subject).includes('mask'),
        pictures: item.content ? picturesOf(item.content) : [],
        selected: this.data.selected.filter((id) => related.has(id)),
      });
    },
    draw() {
      const { item } = this.data;
      if (!item) return;
      this.setData({ screen: screenOf(item, texts(), now()) });
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
    onQueue() {
      void wx.redirectTo({ url: `/operator/pages/queue/queue?lane=${this.data.lane}` });
    },
    onReveal({ detail }: WechatMiniprogram.CustomEvent<{ fileID: string }>) {
      this.setData({ revealed: { ...this.data.revealed, [detail.fileID]: true } });
    },
    onPost() {
      const id = this.data.item?.content?.postId;
      if (id) open(`/pages/post/post?id=${id}`);
    },
    onOrder() {
      const { item } = this.data;
      if (item?.order) open(`/trade/pages/order/order?id=${item.order.orderId}`);
    },
    onPerson() {
      const { item } = this.data;
      if (item?.author) open(`/operator/pages/person/person?id=${item.author.userId}`);
    },
    onReporter({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string };
      open(`/operator/pages/person/person?id=${id}`);
    },
    onAppealed() {
      const decision = this.data.item?.appeal?.decision;
      if (decision) open(`/operator/pages/case/case?id=${decision.subject.id}`);
    },
    onLog() {
      open(`/operator/pages/log/log?of=case&id=${this.data.caseId}`);
    },
    async onCopy({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { text } = currentTarget.dataset as { text: string };
      await wx.setClipboardData({ data: text });
      say(this.data.t.copied);
    },
    onTake() {
      void own(this).once(() => this.claim());
    },
    /** Takes the case, or takes it for longer; when it is not as it was read, it is read again. */
    async claim() {
      const { caseId, t, item } = this.data;
      this.setData({ busy: true });
      try {
        const { until, version } = await call('moderate', 'claim', { caseId });
        say(fill(t.taken, { n: Math.round((until - now()) / 60_000) }));
        if (item?.version !== version || !item.lease?.mine) await this.load();
        else this.setData({ item: { ...item, lease: { ...item.lease, until } } });
      } catch (error) {
        say(problemText(error));
        if (error instanceof CallError && error.code === 'CONFLICT') await this.load();
      }
      this.setData({ busy: false });
    },
    onRelease() {
      void own(this).once(async () => {
        try {
          await call('moderate', 'release', { caseId: this.data.caseId });
          say(this.data.t.released);
          await this.load();
        } catch (error) {
          say(problemText(error));
        }
      });
    },
    onDecide() {
      const { item } = this.data;
      if (!item) return;
      const { decide } = texts();
      this.setData({
        sheet: 'case',
        sheetTitle: item.subject.type === 'decision' ? decide.appealTitle : decide.title,
        choices: choicesFor(item.subject),
        masked: '',
      });
    },
    /** A tap on a marked word: it is to be masked. */
    onWord({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
      this.onDecide();
      this.setData({ masked: detail.text });
    },
    onSelect({ detail }: WechatMiniprogram.CustomEvent<{ selected: string[] }>) {
      this.setData({ selected: detail.selected });
    },
    /** This case and those selected, under one outcome. */
    onBulk() {
      const { item, selected } = this.data;
      if (!item) return;
      const chosen = [...item.related.author, ...item.related.picture].filter(({ caseId }) =>
        selected.includes(caseId),
      );
      this.setData({
        sheet: 'bulk',
        sheetTitle: fill(texts().decide.bulkTitle, { n: selected.length + 1 }),
        choices: bulkChoices([item.subject, ...chosen.map(({ subject }) => subject)]),
      });
    },
    onCloseSheet() {
      this.setData({ sheet: '' });
    },
    onSubmit({ detail }: WechatMiniprogram.CustomEvent<{ form: DecisionForm }>) {
      void own(this).once(async () => {
        this.setData({ busy: true });
        try {
          await (this.data.sheet === 'bulk' ? this.decideBulk(detail.form) : this.decide(detail.form));
        } catch (error) {
          await this.refused(error);
        }
        this.setData({ busy: false });
      });
    },
    async decide(form: DecisionForm) {
      const { item, o } = this.data;
      if (!item) return;
      if (item.subject.type === 'decision') {
        await call('appeal', 'decide', appealInput(form, item));
        say(fill(o.decided, { outcome: texts().decide[form.outcome as 'uphold' | 'overturn'] }));
      } else {
        const { decision } = await call('moderate', 'decide', decideInput(form, item));
        this.offerUndo(decision);
      }
      await this.goOn();
    },
    async decideBulk(form: DecisionForm) {
      const { item, selected, t } = this.data;
      if (!item) return;
      const { done, failed } = await call('moderate', 'bulk', bulkInput(form, item, selected));
      const parts = [
        fill(t.bulkDone, { n: done.length }),
        ...(failed.length > 0 ? [fill(t.bulkFailed, { n: failed.length })] : []),
      ];
      say(parts.join(' · '));
      if (done.some(({ caseId }) => caseId === item.caseId)) await this.goOn();
      else {
        this.setData({ sheet: '' });
        await this.load();
      }
    },
    offerUndo({ decisionId, outcome }: DecisionSummary) {
      lastDecision.set({ decisionId, outcome, at: now() });
    },
    /** What came in between is said, and shown. */
    async refused(error: unknown) {
      const { t, o } = this.data;
      if (!(error instanceof CallError) || error.code !== 'CONFLICT') {
        say(problemText(error));
        return;
      }
      await wx.showModal({
        title: t.changedTitle,
        content: error.sentence,
        showCancel: false,
        confirmText: o.understood,
      });
      this.setData({ sheet: '' });
      await this.load();
    },
    onNext() {
      void own(this).once(() => this.goOn());
    },
    /** To the next case of the lane; when there is none, to the queue, which says so. */
    async goOn() {
      const { lane, caseId } = this.data;
      this.setData({ sheet: '' });
      const next = await nextCase(lane, caseId, now()).catch(() => null);
      const url = next
        ? `/operator/pages/case/case?id=${next}&lane=${lane}`
        : `/operator/pages/queue/queue?lane=${lane}`;
      void wx.redirectTo({ url });
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
    onUndone() {
      void this.load();
    },
  },
});
