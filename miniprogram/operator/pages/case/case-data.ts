import type { CaseView, Template } from '../../../../cloudfunctions/common/moderation/views';
import type { Choice } from '../../services/form/decision-form';
import type { Lane } from '../../services/lanes';
import type { VeiledPicture } from '../../services/pictures';
import type { RuleName } from '../../services/rules';
import type { CaseScreen } from './case-view';

/** What the page of a case keeps. */
interface CaseData {
  caseId: string;
  lane: Lane;
  /** `loading`, `closed`, `missing`, `failed` or `ready`. */
  state: string;
  sentence: string;
  item: CaseView | null;
  screen: CaseScreen | null;
  templates: Template[];
  rules: RuleName[];
  ruleTitles: Record<string, string>;
  /** Pictures whose veil is lifted, by file id. */
  revealed: Record<string, boolean>;
  /** Whether the person may decide, and not only look. */
  decides: boolean;
  /** Whether the person may open orders. */
  seesOrders: boolean;
  /** Ids of cases to be decided along with this one. */
  selected: string[];
  sheet: '' | 'case' | 'bulk';
  sheetTitle: string;
  choices: readonly Choice[];
  phrases: string[];
  /** Whether a tap on a marked word masks it. */
  masks: boolean;
  /** The word that was tapped. */
  masked: string;
  pictures: VeiledPicture[];
  busy: boolean;
}

/** Before anything has been read. */
export const initial: CaseData = {
  caseId: '',
  lane: 'all',
  state: 'loading',
  sentence: '',
  item: null,
  screen: null,
  templates: [],
  rules: [],
  ruleTitles: {},
  revealed: {},
  decides: false,
  seesOrders: false,
  selected: [],
  sheet: '',
  sheetTitle: '',
  choices: [],
  phrases: [],
  masks: false,
  masked: '',
  pictures: [],
  busy: false,
};
