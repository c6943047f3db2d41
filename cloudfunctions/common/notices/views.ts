import type { NoticeKind } from '../../../database/collections/notices';
import type { Bilingual } from '../kernel/contract/answer';

/** A notice as its person reads it. */
export interface NoticeView {
  noticeId: string;
  kind: NoticeKind;
  title: Bilingual;
  text: Bilingual;
  /** The page it leads to, with its query. */
  path: string | null;
  /** ms */
  at: number;
  read: boolean;
}
