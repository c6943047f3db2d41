import type { CaseView, Template } from '../../../../cloudfunctions/common/moderation/views';
import { fill, pick } from '../../../locales/index';
import { confirmed } from '../../../services/confirm';
import { spoken } from '../../behaviors/spoken';
import { texts } from '../../locales/index';
import { sanctionText } from '../../services/decision-text';
import {
  askAgain,
  freshForm,
  maySanction,
  needsReason,
  needsReply,
  problemOf,
  type Choice,
  type DecisionForm,
  type ProfileField,
} from '../../services/form/decision-form';
import { templateNames } from '../../services/form/template-names';
import { toggled, type VeiledPicture } from '../../services/pictures';
import type { RuleName } from '../../services/rules';

/** What may be answered without having to be written. */
function readyReplies(templates: readonly Template[]): { text: string; name: string }[] {
  const answers = templates.filter(({ outcome }) => outcome === 'answer');
  const names = templateNames(answers, [], pick);
  return answers.map(({ text }, index) => ({ text: pick(text), name: names[index] ?? '' }));
}

const noSubject: CaseView['subject'] = { type: 'post', id: '' };
const noneRevealed: Record<string, boolean> = {};
const profileFields: readonly ProfileField[] = ['nickname', 'avatar', 'bio'];

/** What an operator decides on a case, on an appeal, or on several cases. Event `submit`, detail `{ form }`. */
Component({
  behaviors: [spoken('decide')],
  properties: {
    show: Boolean,
    title: String,
    subject: { type: Object, value: noSubject },
    choices: { type: Array, value: [] as Choice[] },
    templates: { type: Array, value: [] as Template[] },
    rules: { type: Array, value: [] as RuleName[] },
    /** Banned words that stand in the content. */
    words: { type: Array, value: [] as string[] },
    /** One of them that was tapped: the form begins with masking it. */
    masked: String,
    pictures: { type: Array, value: [] as VeiledPicture[] },
    revealed: { type: Object, value: noneRevealed },
    reports: { type: Array, value: [] as CaseView['reports'] },
    /** The next step for the author; null when there is none to sanction. */
    suggested: { type: null, value: null as { kind: 'warning' | 'mute' | 'ban'; days: number } | null },
    /** Whether there is an author who may be sanctioned along with it. */
    sanctionable: Boolean,
    busy: Boolean,
  },
  data: {
    form: freshForm(null),
    /** What may be taken away of a profile. */
    parts: [] as { field: ProfileField; on: boolean }[],
    options: [] as { value: Choice; name: string; line: string }[],
    phrases: [] as { text: string; on: boolean }[],
    checks: [] as { id: string; text: string; on: boolean }[],
    fitting: [] as Template[],
    /** Ready replies to a complaint about the platform. */
    replies: [] as { text: string; name: string }[],
    /** A phrase that is being typed. */
    typed: '',
    problem: '',
    confirm: '',
    /** Whether the author may be sanctioned along with it. */
    may: false,
    explained: false,
    answered: false,
  },
  observers: {
    show(show: boolean) {
      if (show) this.update(freshForm(this.data.suggested));
    },
    masked(masked: string) {
      if (masked) this.update({ outcome: 'mask', mask: [masked] });
    },
    'choices, t': function (choices: Choice[]) {
      const { t, o } = this.data;
      const nameOf = (value: Choice) =>
        value === 'uphold' || value === 'overturn' ? t[value] : o.outcomes[value];
      this.setData({
        options: choices.map((value) => ({ value, name: nameOf(value), line: t.lines[value] })),
      });
    },
  },
  methods: {
    /** Takes changes of the form and shows what follows from them. */
    update(parts: Partial<DecisionForm>) {
      const { templates, words, reports, subject, sanctionable, t, c } = this.data;
      const wanted = { ...this.data.form, ...parts };
      const may = sanctionable && maySanction(wanted.outcome, subject);
      const form = { ...wanted, sanctioning: wanted.sanctioning && may };
      const phrases = [...new Set([...words, ...form.mask])];
      const first = this.data.options.find(({ value }) => value === form.outcome)?.name ?? '';
      const second = form.sanctioning ? sanctionText(form, texts()) : '';
      const what = second ? fill(t.and, { first, second }) : first;
      this.setData({
        form,
        problem: '',
        may,
        explained: needsReason(form),
        answered: needsReply(form.outcome),
        parts: profileFields.map((field) => ({ field, on: form.fields.includes(field) })),
        phrases: phrases.map((text) => ({ text, on: form.mask.includes(text) })),
        checks: reports.map(({ reportId, reporter, text, reason }) => ({
          id: reportId,
          text: `${reporter.nickname || c.gone} · ${text || pick(reason.name)}`,
          on: form.abusive.includes(reportId),
        })),
        replies: form.outcome === 'answer' ? readyReplies(templates) : [],
        fitting: templates.filter(
          ({ outcome }) => outcome === form.outcome || (form.sanctioning && outcome === form.kind),
        ),
        confirm: form.outcome ? fill(t.confirm, { what }) : t.title,
      });
    },
    onOutcome({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { value } = currentTarget.dataset as { value: Choice };
      const { form, words } = this.data;
      const all = value === 'mask' && form.mask.length === 0 ? { mask: [...new Set(words)] } : {};
      this.update({ outcome: value, ...all });
    },
    onField({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { field } = currentTarget.dataset as { field: ProfileField };
      this.update({ fields: toggled(this.data.form.fields, field) });
    },
    onReason({ detail }: WechatMiniprogram.CustomEvent<{ rule: string; reason: string }>) {
      this.update(detail);
    },
    onReply({ detail }: WechatMiniprogram.Input) {
      this.update({ reply: detail.value });
    },
    onReady({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { text } = currentTarget.dataset as { text: string };
      this.update({ reply: text });
    },
    onPhrase({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { text } = currentTarget.dataset as { text: string };
      this.update({ mask: toggled(this.data.form.mask, text) });
    },
    onTyped({ detail }: WechatMiniprogram.Input) {
      this.setData({ typed: detail.value });
    },
    onAddPhrase() {
      const phrase = this.data.typed.trim();
      if (!phrase) return;
      this.setData({ typed: '' });
      this.update({ mask: [...new Set([...this.data.form.mask, phrase])] });
    },
    onPicture({ detail }: WechatMiniprogram.CustomEvent<{ fileID: string }>) {
      this.update({ refusedPictures: toggled(this.data.form.refusedPictures, detail.fileID) });
    },
    onAbusive({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id } = currentTarget.dataset as { id: string };
      this.update({ abusive: toggled(this.data.form.abusive, id) });
    },
    onSanctioning({ detail }: WechatMiniprogram.SwitchChange) {
      this.update({ sanctioning: detail.value });
    },
    onSanction({ detail }: WechatMiniprogram.CustomEvent<Pick<DecisionForm, 'kind' | 'days'>>) {
      this.update(detail);
    },
    onClose() {
      this.triggerEvent('close');
    },
    async onSubmit() {
      const { form, subject, t, confirm, busy } = this.data;
      if (busy) return;
      const problem = problemOf(form, subject);
      if (problem) {
        this.setData({ problem: t.problems[problem] });
        return;
      }
      const again = askAgain(form);
      if (again && !(await confirmed(`${confirm}?`, t.sure[again], t.yes))) return;
      this.triggerEvent('submit', { form });
    },
  },
});
