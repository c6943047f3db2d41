import type { ReasonsAnswer } from '../../../cloudfunctions/report/contract';
import type { ReasonView, ReportView } from '../../../cloudfunctions/common/reports/views';
import { localized } from '../../behaviors/localized';
import { fileIDsOf, uploading, type PickedPicture } from '../../components/image-picker/picked';
import { reportCard, type RequestView } from '../../components/request-card/view';
import { fill, pick, strings } from '../../locales/index';
import { now } from '../../platform/clock';
import { kept } from '../../platform/kept';
import { leave, openReport } from '../../platform/navigate';
import { call, CallError, sentenceOf } from '../../services/call';
import { errorsOf, isClean } from '../../services/form-errors';
import { momentOf } from '../../services/format';
import { me, startSession } from '../../services/session';
import { checkReport, emptyForm, fields, OTHER, type ReportForm } from './form';
import { platform, subjectOf, type Reported } from './subject';

interface Work {
  subject: Reported;
  answer: Omit<ReasonsAnswer, 'open'>;
  form: ReportForm;
  /** The complaint that is there already, or has just been sent. */
  report: ReportView | null;
  hidden: boolean;
}

const working = kept((): Work => ({
  subject: platform,
  answer: { reasons: [], hours: { ordinary: 0, serious: 0 } },
  form: { ...emptyForm },
  report: null,
  hidden: false,
}));

interface ReasonRow {
  id: string;
  name: string;
  hint: string;
}

const rowOf = ({ id, name, hint }: ReasonView): ReasonRow => ({ id, name: pick(name), hint: pick(hint) });

interface ReportData {
  /** `open`: there is a complaint already. `missing`: the subject is gone. */
  state: 'loading' | 'failed' | 'missing' | 'form' | 'open' | 'sent';
  sentence: string;
  heading: string;
  /** A quiet line below it. */
  lead: string;
  promise: string;
  rows: ReasonRow[];
  /** The chosen one; the others are put away until the person wants another. */
  reason: ReasonRow | null;
  /** What the field for the text is called. */
  textLabel: string;
  text: string;
  contact: string;
  /** Pictures need a place of the person's own. */
  known: boolean;
  uploading: boolean;
  busy: boolean;
  errors: Record<string, string>;
  refusal: string;
  card: RequestView | null;
  /** What happens next. */
  steps: string[];
}

const initial: ReportData = {
  state: 'loading',
  sentence: '',
  heading: '',
  lead: '',
  promise: '',
  rows: [],
  reason: null,
  textLabel: '',
  text: '',
  contact: '',
  known: false,
  uploading: false,
  busy: false,
  errors: {},
  refusal: '',
  card: null,
  steps: [],
};

Component({
  behaviors: [localized('report')],
  data: initial,
  methods: {
    onLoad(query: { type?: string; id?: string }) {
      working(this).subject = subjectOf(query);
      this.onLanguage();
      void this.load();
    },
    onLanguage() {
      const { t } = this.data;
      const { subject, answer, form } = working(this);
      void wx.setNavigationBarTitle({ title: t.title });
      this.setData({
        heading: t.headings[subject.type],
        lead: subject.type === 'platform' ? t.platformHint : t.privacy,
        promise: fill(t.promise, answer.hours),
        rows: answer.reasons.map(rowOf),
      });
      this.drawReason(form.reason);
      this.drawReport();
    },
    /** The chosen reason; empty for none. */
    drawReason(reason: string) {
      const { rows, t } = this.data;
      const row = rows.find(({ id }) => id === reason) ?? null;
      this.setData({ reason: row, textLabel: reason === OTHER ? t.textOther : t.text });
    },
    /** The complaint as it is kept, and what comes of it. */
    drawReport() {
      const { report, hidden } = working(this);
      if (!report) return;
      const { t } = this.data;
      const due = momentOf(report.dueAt, now(), strings().dates);
      const { look, hear, again } = t.steps;
      this.setData({
        card: reportCard(report, pick, now(), strings()),
        steps: [...(hidden ? [t.sentHidden] : []), fill(look, { due }), hear, again],
      });
    },
    /** Complaining needs no session; it is waited for only because pictures are kept under the person's id. */
    async load() {
      this.setData({ state: 'loading' });
      const work = working(this);
      const session = startSession();
      try {
        const { open, ...answer } = await call('report', 'reasons', { subject: work.subject });
        await session;
        Object.assign(work, { answer, report: open });
        this.setData({ state: open ? 'open' : 'form', known: me.get() !== null });
        this.onLanguage();
      } catch (error) {
        this.fail(error);
      }
    },
    fail(error: unknown) {
      const code = error instanceof CallError ? error.code : '';
      const unknown = !me.get() && ['NETWORK', 'UNAUTHENTICATED'].includes(code);
      this.setData({
        state: code === 'NOT_FOUND' ? 'missing' : 'failed',
        sentence: unknown ? this.data.t.visitor : sentenceOf(error),
      });
    },
    onPlatform() {
      openReport(platform.type, platform.id);
    },
    onBack() {
      leave();
    },
    onReason({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string };
      this.choose(id);
    },
    onOtherReason() {
      this.choose('');
    },
    choose(reason: string) {
      working(this).form.reason = reason;
      this.drawReason(reason);
      this.setData({ 'errors.reason': '', 'errors.text': '', refusal: '' });
      void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    },
    onText({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      working(this).form.text = detail.value;
      this.setData({ 'errors.text': '', refusal: '' });
    },
    onPictures({ detail }: WechatMiniprogram.CustomEvent<{ pictures: PickedPicture[] }>) {
      working(this).form.pictures = detail.pictures;
      this.setData({ uploading: uploading(detail.pictures), 'errors.images': '', refusal: '' });
    },
    onContact({ detail }: WechatMiniprogram.Input) {
      working(this).form.contact = detail.value;
      this.setData({ 'errors.contact': '', refusal: '' });
    },
    async onSubmit() {
      if (this.data.busy || this.data.uploading) return;
      const errors = checkReport(working(this).form, this.data.t.errors);
      if (!isClean(errors)) {
        this.complain(errors);
        return;
      }
      this.setData({ busy: true, refusal: '' });
      try {
        await this.send();
      } catch (error) {
        this.refuse(error);
      }
      this.setData({ busy: false });
    },
    async send() {
      const work = working(this);
      const { reason, text, contact, pictures } = work.form;
      const images = fileIDsOf(pictures);
      const { report, hidden } = await call('report', 'submit', {
        subject: work.subject,
        reason,
        text,
        contact,
        images,
      });
      Object.assign(work, { report, hidden });
      this.drawReport();
      this.setData({ state: 'sent' });
      void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
      void startSession();
    },
    refuse(error: unknown) {
      const errors = error instanceof CallError ? errorsOf(error.fields, fields) : {};
      if (!isClean(errors)) this.complain(errors);
      else if (error instanceof CallError && error.code === 'NOT_FOUND') this.fail(error);
      else this.setData({ refusal: sentenceOf(error) });
    },
    /** Marks the fields, and brings the first of them into view. */
    complain(errors: Record<string, string>) {
      this.setData({ errors, refusal: this.data.t.fixBelow });
      const first = fields.find((field) => errors[field]);
      if (first) void wx.pageScrollTo({ selector: `#field-${first}`, offsetTop: -24, duration: 200 });
    },
  },
});
