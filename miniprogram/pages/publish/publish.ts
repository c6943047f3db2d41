import type { PostKind } from '../../../database/collections/posts';
import { localized } from '../../behaviors/localized';
import type { PickedPicture } from '../../components/image-picker/picked';
import { fill, pick } from '../../locales/index';
import { kept } from '../../platform/kept';
import { goHome, open, openDecision } from '../../platform/navigate';
import { brand } from '../../services/brand';
import { CallError, decisionBehind, sentenceOf } from '../../services/call';
import { ensureConsent } from '../../services/consent';
import { isClean } from '../../services/form-errors';
import { lengthOf } from '../../services/length';
import { me } from '../../services/session';
import { announce } from './announce';
import { newDraft } from './draft';
import {
  categoriesFor,
  checkForm,
  fieldErrors,
  fieldOrder,
  hasPrice,
  kinds,
  withKind,
  type Field,
  type FieldErrors,
  type PostForm,
} from './form';
import { findOpening } from './opening';
import { outcomeOf } from './outcome';
import { initial, kindIcons } from './publish-data';
import { checkSelling, isSellable, type SellingForm } from './selling';
import { beginWork, followChanges, keepWork, newWork, sellWork, storeWork } from './work';

const working = kept(newWork);
const watching = kept(() => ({ stop: () => {} }));

const PHONE = '/pages/profile/profile?part=phone';

Component({
  behaviors: [localized('publish')],
  data: initial,
  methods: {
    /** `part`: `selling` for who came to sell what they have published. */
    onLoad({ postId = '', part = '' }: { postId?: string; part?: string }) {
      Object.assign(working(this), { postId, edited: postId !== '' });
      watching(this).stop = me.watch(() => this.drawSelling());
      this.setData({ editing: postId !== '' });
      this.onLanguage();
      void this.open(part);
    },
    onUnload() {
      watching(this).stop();
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
    async open(part: string) {
      this.setData({ state: 'loading' });
      const work = working(this);
      try {
        const opening = await findOpening(work.postId);
        if ('closed' in opening) {
          const { closed: sentence, decisionId } = opening;
          this.setData({ state: 'closed', sentence, decisionId });
          return;
        }
        const restored = beginWork(work, opening.person, opening.read);
        this.setData({ state: 'ready', restored });
        this.fill(work.draft.form);
        if (part === 'selling') this.toSelling();
      } catch (error) {
        this.setData({ state: 'failed', sentence: sentenceOf(error) });
      }
    },
    onRetry() {
      void this.open('');
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
        sellingErrors: {},
        refusal: '',
        unsold: false,
      });
      this.drawSelling();
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
      this.setData({ [`form.${field}`]: value, [`errors.${field}`]: '', refusal: '', unsold: false });
      this.keep();
    },
    /** What there is to sell, and whether a phone number has to be left first. */
    drawSelling() {
      const { form } = working(this).draft;
      const sellable = isSellable(form);
      const person = me.get();
      const needPhone = sellable && form.selling.on && person !== null && person.phone === null;
      this.setData({ sellable, needPhone });
    },
    onSelling({ detail }: WechatMiniprogram.CustomEvent<{ selling: SellingForm }>) {
      const { draft } = working(this);
      draft.form = { ...draft.form, selling: detail.selling };
      this.setData({ 'form.selling': detail.selling, sellingErrors: {}, refusal: '', unsold: false });
      this.drawSelling();
      this.keep();
    },
    toSelling() {
      const selector = this.data.sellable ? '#field-selling' : '#field-price';
      wx.nextTick(() => void wx.pageScrollTo({ selector, offsetTop: -24, duration: 0 }));
    },
    keep() {
      const person = me.get();
      if (person && this.data.state === 'ready') keepWork(working(this), person);
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
        sellingErrors: {},
        unsold: false,
      });
      this.drawSelling();
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
      this.drawSelling();
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
      const { busy, uploading, unsold } = this.data;
      if (busy || uploading || !(unsold || this.isRight())) return;
      this.setData({ busy: true, refusal: '', decisionId: '' });
      if (unsold) await this.sell();
      else if (await ensureConsent()) await this.send();
      this.setData({ busy: false });
    },
    /** Whether the form can be sent; marks what is wrong, and leads to where a phone number is left. */
    isRight(): boolean {
      const { t, sellable, needPhone } = this.data;
      const { form } = working(this).draft;
      const errors = checkForm(form, t.errors);
      const sellingErrors = sellable ? checkSelling(form.selling, form.kind, t.selling.errors) : {};
      const right = isClean(errors) && isClean(sellingErrors);
      if (!right) this.complain(errors, sellingErrors);
      else if (needPhone) open(PHONE);
      return right && !needPhone;
    },
    async send() {
      try {
        await storeWork(working(this), me.get());
      } catch (error) {
        await this.keepUnsent(error);
        return;
      }
      this.setData({ editing: true });
      await this.sell();
    },
    async keepUnsent(error: unknown) {
      const errors = error instanceof CallError ? fieldErrors(error.fields) : {};
      if (!isClean(errors)) this.complain(errors);
      else if (error instanceof CallError && error.code === 'CONFLICT') {
        // It was changed elsewhere: what is written here can follow that when its author wants it to.
        const refusal = await followChanges(working(this)).then(() => this.data.t.conflict, sentenceOf);
        this.setData({ refusal });
      } else this.setData({ refusal: sentenceOf(error), decisionId: decisionBehind(error) });
    },
    async sell() {
      try {
        await sellWork(working(this));
        this.finish();
      } catch (error) {
        await this.keepUnsold(error);
      }
    },
    /** The post is stored, so nothing is lost: putting it on sale can be tried again, or left for later. */
    async keepUnsold(error: unknown) {
      const { selling } = this.data.t;
      const { code = '', fields = {} } = error instanceof CallError ? error : {};
      if (code === 'PHONE_REQUIRED') open(PHONE);
      if (code === 'CONFLICT') await followChanges(working(this)).catch(() => undefined);
      const { offer } = working(this);
      const why =
        code === 'CONFLICT' && offer ? fill(selling.changed, { n: offer.stock }) : sentenceOf(error);
      const refusal = fill(selling.failed, { why });
      this.setData({ unsold: true, sellingErrors: fields, refusal, decisionId: decisionBehind(error) });
    },
    finish() {
      const work = working(this);
      if (!work.stored || work.done) return;
      work.done = true;
      announce(work.postId, outcomeOf(work.stored), work.edited);
    },
    /** Marks the fields, and brings the first of them into view. */
    complain(errors: FieldErrors, sellingErrors: object = {}) {
      this.setData({ errors, sellingErrors, refusal: this.data.t.fixBelow });
      const first = fieldOrder.find((field) => errors[field]) ?? 'selling';
      void wx.pageScrollTo({ selector: `#field-${first}`, offsetTop: -24, duration: 200 });
    },
  },
});
