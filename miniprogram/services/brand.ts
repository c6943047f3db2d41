import type { BrandSettings } from '../../cloudfunctions/common/kernel/settings/schema';
import { watched } from '../platform/events';
import { call } from './call';

/** The shop front's settings. The home page puts them here with its first answer. */
export const brand = watched<BrandSettings | null>(null);

/** The settings, asked for when nobody has yet. Throws CallError. */
export async function loadBrand(): Promise<BrandSettings | null> {
  if (!brand.get()) brand.set((await call('browse', 'home', {})).brand);
  return brand.get();
}
