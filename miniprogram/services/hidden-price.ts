import type { PostKind } from '../../database/collections/posts';
import { platformName } from '../platform/device';

/** Where the price of virtual goods may be shown. The cloud decides; this is for forms, which have not asked it yet. */
const open: readonly string[] = ['android', 'ohos', 'ohos_pc', 'windows', 'devtools'];

/** Whether a price of this kind has no place on this platform: no field for it, and nothing that leads to one. */
export function isPriceHidden(kind: PostKind | '', platform?: string): boolean {
  return kind === 'virtual' && !open.includes(platform ?? platformName());
}
