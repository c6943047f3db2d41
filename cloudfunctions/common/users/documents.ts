import type { ConsentDocument } from '../../../database/collections/consents';
import { rulesVersion } from '../moderation/rules';

/** The versions in force of what people agree to. A new version asks everybody again. */
export const documentVersions: Readonly<Record<ConsentDocument, string>> = {
  privacy: '2026-11',
  rules: rulesVersion,
};
