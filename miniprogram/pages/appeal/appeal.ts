import type { AppealView, DecisionView } from '../../../cloudfunctions/common/appeals/views';
import { localized } from '../../behaviors/localized';
import { fileIDsOf, uploading, type PickedPicture } from '../../components/image-picker/picked';
import { appealCard, type RequestView } from '../../components/request-card/view';
import { fill, strings } from '../../locales/index';
import { now } from '../../platform/clock';
import { kept } from '../../platform/kept';
import { openDecision } from '../../platform/navigate';
import { appealSent } from '../../services/appeals';
import { call, CallError, sentenceOf } from '../../services/call';
import { errorsOf, isClean } from '../../services/form-errors';
import { momentOf } from '../../services/format';
import { startSession } from '../../services/session';
import { checkAppeal, emptyForm, fields, type AppealForm } from './form';

interface Work {
  decisionId: string;
  decision: DecisionView | null;
  /** The appeal that is there already, or has just been sent. */
  appeal: AppealView | null;
  form: AppealForm;
}

const working = kept((): Work => ({ decisionId: '', decision: null, appeal: null, form: { ...emptyForm } }));

interface AppealData {
  /** `sent`: the appeal is there. `closed`: there can be none. */
  state: 'loading' | 'failed' | 'missing' | 'closed' | 'form' | 'sent';
  sentence: string;
  /** What it is against. */
  about: string;
  deadline: string;
  text: string;
  uploading: boolean;
  busy: boolean;
  errors: Record<string, string>;
  refusal: string;
  /** It was sent just now. */
  fresh: boolean;
  sentText: string;
  card: RequestView | null;
}

const initial: AppealData = {
  state: 'loading',
  sentence: '',
  about: '',
  deadline: '',
  text: '',
  uploading: false,
  busy: false,
  errors: {},
  refusal: '',
  fresh: false,
  sentText: '',
  card: null,
};

Component({
  behaviors: [localized('appeal')],
  data: initial,
  methods: {
    onLoad({ id }: { id?: string }) {
      working(this).decisionId = id ?? '';
      this.onLanguage();
      void this.load();
    },
    onLanguage() {
      const { t } = this.data;
      const { decision, appeal } = working(this);
      void wx.setNavigationBarTitle({ title: t.title });
      const texts = strings();
      const moment = (at: number) => momentOf(at, now(), texts.dates);
      if (decision) {
        const { outcomes, subjects } = texts.decision;
        const { outcome, subject } = decision;
        const what = fill(outcomes[outcome], { subject: subjects[subject.type] });
        const named = subject.type === 'user' ? what : subject.about || what;
        const deadline = fill(t.deadline, { until: moment(decision.appealUntil) });
        this.setData({ about: fill(t.about, { what: named }), deadline });
      }
      if (appeal) {
        const sentText = fill(t.sentText, { due: moment(appeal.dueAt) });
        this.setData({ card: appealCard(appeal, now(), texts), sentText });
      }
    },
    async load() {
      this.setData({ state: 'loading' });
      const work = working(this);
      await startSession();
      try {
        const { decision } = await call('appeal', 'decision', { decisionId: work.decisionId });
        Object.assign(work, { decision, appeal: decision.appeal });
        this.onLanguage();
        this.setData({ state: decision.appeal ? 'sent' : decision.canAppeal ? 'form' : 'closed' });
      } catch (error) {
        const missing = error instanceof CallError && ['NOT_FOUND', 'INVALID_INPUT'].includes(error.code);
        this.setData({ state: missing ? 'missing' : 'failed', sentence: sentenceOf(error) });
      }
    },
    onDecision() {
      if (getCurrentPages().at(-2)?.route === 'pages/decision/decision') void wx.navigateBack();
      else openDecision(working(this).decisionId);
    },
    onText({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      working(this).form.text = detail.value;
      this.setData({ 'errors.text': '', refusal: '' });
    },
    onPictures({ detail }: WechatMiniprogram.CustomEvent<{ pictures: PickedPicture[] }>) {
      working(this).form.pictures = detail.pictures;
      this.setData({ uploading: uploading(detail.pictures), 'errors.images': '', refusal: '' });
    },
    async onSubmit() {
      if (this.data.busy || this.data.uploading) return;
      const errors = checkAppeal(working(this).form, this.data.t.errors);
      if (!isClean(errors)) {
        this.complain(errors);
        return;
      }
      this.setData({ busy: true, refusal: '' });
      try {
        await this.send();
      } catch (error) {
        const found = error instanceof CallError ? errorsOf(error.fields, fields) : {};
        if (isClean(found)) this.setData({ refusal: sentenceOf(error) });
        else this.complain(found);
      }
      this.setData({ busy: false });
    },
    async send() {
      const work = working(this);
      const { decisionId } = work;
      const { text, pictures } = work.form;
      const answer = await call('appeal', 'submit', { decisionId, text, images: fileIDsOf(pictures) });
      work.appeal = answer.appeal;
      this.onLanguage();
      this.setData({ state: 'sent', fresh: true });
      appealSent.set('');
      appealSent.set(decisionId);
      void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    },
    /** Marks the fields, and brings the first of them into view. */
    complain(errors: Record<string, string>) {
      this.setData({ errors, refusal: this.data.t.fixBelow });
      const first = fields.find((field) => errors[field]);
      if (first) void wx.pageScrollTo({ selector: `#field-${first}`, offsetTop: -24, duration: 200 });
    },
  },
});
