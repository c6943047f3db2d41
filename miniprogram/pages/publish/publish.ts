import type { PostView } from '../../../cloudfunctions/common/posts/views';
import type { PostKind } from '../../../database/collections/posts';
import { localized } from '../../behaviors/localized';
import type { PickedPicture } from '../../components/image-picker/picked';
import { fill, pick, strings } from '../../locales/index';
import { now } from '../../platform/clock';
import { kept } from '../../platform/kept';
import { goHome, openDecision } from '../../platform/navigate';
import { brand, loadBrand } from '../../services/brand';
import { call, CallError, decisionBehind, sentenceOf } from '../../services/call';
import { ensureConsent } from '../../services/consent';
import { momentOf } from '../../services/format';
import { lengthOf } from '../../services/length';
import { postChanged } from '../../services/post-changes';
import { me, muteInForce, startSession } from '../../services/session';
import { announce } from './announce';
import { dropDraft, isBlank, loadDraft, newDraft, saveDraft, type Draft } from './draft';
import {
  categoriesFor,
  checkForm,
  contentOf,
  emptyForm,
  fieldErrors,
  fieldOrder,
  formOf,
  hasPrice,
  kinds,
  withKind,
  type Field,
  type FieldErrors,
  type PostForm,
} from './form';
import { outcomeOf } from './outcome';

/** What is being written; `original` is the post that an edit started from. */
interface Work {
  draft: Draft;
  original: PostForm;
  postId: string;
  done: boolean;
}

const working = kept((): Work => ({ draft: newDraft(), original: emptyForm, postId: '', done: false }));

const kindIcons = {
  info: 'message-circle',
  goods: 'recycle',
  service: 'tool',
  virtual: 'file-text',
} as const;

Component({
  behaviors: [localized('publish')],
  data: {
    /** `loading`, `failed`, `closed` (not for this person) or `ready`. */
    state: 'loading',
    sentence: '',
    editing: false,
    kindCards: [] as { id: PostKind; name: string; line: string; icon: string }[],
    categories: [] as { id: string; name: string; icon: string }[],
    form: { ...emptyForm },
    /** What the picture picker starts with. */
    pictures: [] as PickedPicture[],
    titleLength: 0,
    bodyLength: 0,
    priced: false,
    uploading: false,
    restored: false,
    busy: false,
    errors: {},
    /** Why it was not taken, above the button. */
    refusal: '',
    /** The decision that keeps the person from posting. */
    decisionId: '',
  },
  methods: {
    onLoad(query: { postId?: string }) {
      const { postId = '' } = query;
      working(this).postId = postId;
      this.setData({ editing: postId !== '' });
      this.onLanguage();
      void this.open();
    },
    onUnload() {
      this.keep();
    },
    onLanguage() {
      const { editing, t, c, form } = this.data;
      void wx.setNavigationBarTitle({ title: editing ? t.titleEdit : t.titleNew });
      const kindCards = kinds.map((id) => ({
        id,
        name: c.kinds[id],
        line: t.kindLines[id],
        icon: kindIcons[id],
      }));
      this.setData({ kindCards });
      this.showCategories(form.kind);
    },
    /** Finds out who is writing, what may be written, and what has been begun. */
    async open() {
      this.setData({ state: 'loading' });
      const work = working(this);
      try {
        await Promise.all([startSession(), loadBrand()]);
        const person = me.get();
        if (!person) {
          this.setData({ state: 'closed', sentence: this.data.c.visitor.text });
          return;
        }
        const mute = await muteInForce();
        if (mute) {
          const until = momentOf(mute.until, now(), strings().dates);
          const sentence = fill(this.data.t.muted, { until });
          this.setData({ state: 'closed', sentence, decisionId: mute.decisionId });
          return;
        }
        const post = work.postId ? await this.readPost(work.postId) : null;
        if (post && !post.mine) {
          this.setData({ state: 'closed', sentence: this.data.t.notYours });
          return;
        }
        work.original = post ? formOf(post) : { ...emptyForm, area: person.area };
        const stored = loadDraft(person.userId, work.postId);
        const revision = post?.revision ?? null;
        work.draft = stored ? { ...stored, revision } : newDraft(work.original, revision);
        this.setData({ state: 'ready', restored: stored !== null });
        this.fill(work.draft.form);
      } catch (error) {
        this.setData({ state: 'failed', sentence: sentenceOf(error) });
      }
    },
    async readPost(postId: string): Promise<PostView> {
      const { post } = await call('browse', 'post', { postId });
      return post;
    },
    onClosed() {
      if (this.data.decisionId) this.onDecision();
      else goHome();
    },
    onDecision() {
      openDecision(this.data.decisionId);
    },
    /** Puts a whole form into the fields. */
    fill(form: PostForm) {
      // A copy: setData by path may write into the very object it was given.
      this.setData({
        form: { ...form },
        pictures: form.pictures,
        titleLength: lengthOf(form.title),
        bodyLength: lengthOf(form.body),
        priced: hasPrice(form.kind),
        uploading: false,
        errors: {},
        refusal: '',
      });
      this.showCategories(form.kind);
    },
    showCategories(kind: PostForm['kind']) {
      const offered = categoriesFor(kind, brand.get()?.categories ?? []);
      this.setData({ categories: offered.map(({ id, icon, name }) => ({ id, icon, name: pick(name) })) });
    },
    /** Takes a change to one field into the form, and takes the complaint about it away. */
    change<F extends Field>(field: F, value: PostForm[F]) {
      const { draft } = working(this);
      draft.form = { ...draft.form, [field]: value };
      this.setData({ [`form.${field}`]: value, [`errors.${field}`]: '', refusal: '' });
      this.keep();
    },
    /** Keeps the draft on the phone as long as there is something in it. */
    keep() {
      const { draft, original, postId, done } = working(this);
      const person = me.get();
      if (!person || done || this.data.state !== 'ready') return;
      const untouched = JSON.stringify(draft.form) === JSON.stringify(original);
      if (untouched || isBlank(draft.form)) dropDraft(person.userId, postId);
      else saveDraft(person.userId, postId, draft);
    },
    onKind({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { kind } = currentTarget.dataset as { kind: PostKind };
      const { draft } = working(this);
      draft.form = withKind(draft.form, kind, brand.get()?.categories ?? []);
      const { category } = draft.form;
      this.setData({
        'form.kind': kind,
        'form.category': category,
        priced: hasPrice(kind),
        'errors.kind': '',
      });
      this.showCategories(kind);
      this.keep();
    },
    onCategory({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.change('category', (currentTarget.dataset as { id: string }).id);
    },
    onTitle({ detail }: WechatMiniprogram.Input) {
      this.change('title', detail.value);
      this.setData({ titleLength: lengthOf(detail.value) });
    },
    onBody({ detail }: WechatMiniprogram.TextareaInput) {
      this.change('body', detail.value);
      this.setData({ bodyLength: lengthOf(detail.value) });
    },
    onPrice({ detail }: WechatMiniprogram.Input) {
      this.change('price', detail.value);
    },
    onArea({ detail }: WechatMiniprogram.Input) {
      this.change('area', detail.value);
    },
    onPictures({ detail }: WechatMiniprogram.CustomEvent<{ pictures: PickedPicture[] }>) {
      this.change('pictures', detail.pictures);
      this.setData({ uploading: detail.pictures.some(({ state }) => state === 'uploading') });
    },
    async onStartOver() {
      const { t } = this.data;
      const { confirm } = await wx.showModal({
        title: t.draftDiscardAsk,
        confirmText: t.draftDiscardYes,
        cancelText: t.draftKeep,
      });
      if (!confirm) return;
      const work = working(this);
      work.draft = newDraft(work.original, work.draft.revision);
      this.setData({ restored: false });
      this.fill(work.original);
      this.keep();
    },
    async onSubmit() {
      const { busy, uploading, t } = this.data;
      const { form } = working(this).draft;
      if (busy || uploading) return;
      const errors = checkForm(form, t.errors);
      if (Object.keys(errors).length > 0) {
        this.complain(errors);
        return;
      }
      this.setData({ busy: true, refusal: '', decisionId: '' });
      if (await ensureConsent()) await this.send();
      this.setData({ busy: false });
    },
    async send() {
      try {
        this.finish((await this.publish()).post);
      } catch (error) {
        const errors = error instanceof CallError ? fieldErrors(error.fields) : {};
        if (Object.keys(errors).length > 0) this.complain(errors);
        else if (error instanceof CallError && error.code === 'CONFLICT') await this.catchUp();
        else this.setData({ refusal: sentenceOf(error), decisionId: decisionBehind(error) });
      }
    },
    /** The post was changed elsewhere: what is written here can follow that change when its author wants it to. */
    async catchUp() {
      const { draft, postId } = working(this);
      try {
        draft.revision = (await this.readPost(postId)).revision;
        this.setData({ refusal: this.data.t.conflict });
      } catch (error) {
        this.setData({ refusal: sentenceOf(error) });
      }
    },
    publish() {
      const { draft, postId } = working(this);
      const content = contentOf(draft.form);
      return draft.revision === null
        ? call('publish', 'post.create', { ...content, key: draft.key })
        : call('publish', 'post.update', { ...content, postId, revision: draft.revision });
    },
    finish(post: PostView) {
      const work = working(this);
      const person = me.get();
      work.done = true;
      if (person) dropDraft(person.userId, work.postId);
      postChanged.set({ postId: post.postId, change: work.postId ? 'updated' : 'created' });
      announce(post.postId, outcomeOf(post), work.postId !== '');
    },
    /** Marks the fields, and brings the first of them into view. */
    complain(errors: FieldErrors) {
      this.setData({ errors, refusal: this.data.t.fixBelow });
      const first = fieldOrder.find((field) => errors[field]);
      if (first) void wx.pageScrollTo({ selector: `#field-${first}`, offsetTop: -24, duration: 200 });
    },
  },
});
