import type { PostKind } from '../../../database/collections/posts';
import type { PickedPicture } from '../../components/image-picker/picked';
import { emptyForm } from './form';

/** The sign of each kind. */
export const kindIcons = {
  info: 'message-circle',
  goods: 'recycle',
  service: 'tool',
  virtual: 'file-text',
} as const;

/** What the page shows before anything is known. */
export const initial = {
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
  /** Whether there is something to put on sale. */
  sellable: false,
  needPhone: false,
  sellingErrors: {},
  /** The post is stored, but not on sale as it should be. */
  unsold: false,
  uploading: false,
  restored: false,
  busy: false,
  errors: {},
  /** Why it was not taken, above the button. */
  refusal: '',
  /** The decision that keeps the person from posting. */
  decisionId: '',
};
