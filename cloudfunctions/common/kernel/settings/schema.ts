import * as z from 'zod';
import brand from '../../../../brand.json';
import { moderationDefaults, moderationSettings, type ModerationSettings } from './moderation';
import { standbyDefaults, standbySettings, type StandbySettings } from './standby';
import { tradeDefaults, tradeSettings, type TradeSettings } from './trade';

const bilingual = z.object({ zh: z.string().min(1), en: z.string().min(1) });
const kind = z.enum(['info', 'goods', 'service', 'virtual']);
const key = z.string().regex(/^[a-z0-9-]{1,32}$/);

/** What the operator's shop front says and how its home page is put together. */
export const brandSettings = z.object({
  name: bilingual,
  slogan: bilingual,
  place: bilingual,
  /** One quiet line on top of the home page. */
  notice: bilingual.nullable(),
  categories: z.array(z.object({ id: key, icon: key, name: bilingual, kinds: z.array(kind).min(1) })).max(30),
  /** Lists of the home page: everything, one kind or one category. */
  sections: z
    .array(
      z.object({
        id: key,
        name: bilingual,
        layout: z.enum(['list', 'grid']),
        kind: kind.optional(),
        category: key.optional(),
      }),
    )
    .min(1)
    .max(10),
});

export type BrandSettings = z.infer<typeof brandSettings>;
export type Category = BrandSettings['categories'][number];

/** The settings groups: the schema of each, and what holds until an operator says otherwise. */
export const settingGroups = {
  brand: { schema: brandSettings, defaults: brandSettings.parse(brand) },
  moderation: { schema: moderationSettings, defaults: moderationDefaults },
  trade: { schema: tradeSettings, defaults: tradeDefaults },
  standby: { schema: standbySettings, defaults: standbyDefaults },
} as const;

export interface Settings {
  brand: BrandSettings;
  moderation: ModerationSettings;
  trade: TradeSettings;
  standby: StandbySettings;
}
