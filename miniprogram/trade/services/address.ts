import type { Address } from '../../../database/collections/orders';
import type { FormErrors } from '../../services/form-errors';
import { lengthOf } from '../../services/length';
import { looksLikePhone } from '../../pages/profile/form';
import type { Texts } from '../locales/zh';

/** The fields from top to bottom. */
export const addressFields = ['name', 'phone', 'region', 'detail'] as const;
export type AddressField = (typeof addressFields)[number];

export const emptyAddress: Address = { name: '', phone: '', region: '', detail: '' };

/** A number as people write it: a mainland mobile in groups, others as they are. */
export function phoneText(phone: string): string {
  const [, first, second, third] = /^\+86(1\d{2})(\d{4})(\d{4})$/.exec(phone) ?? [];
  return first && second && third ? `${first} ${second} ${third}` : phone;
}

/** An address as it stands on a parcel. */
export function addressText({ name, phone, region, detail }: Address): string {
  return `${name}  ${phoneText(phone)}\n${region} ${detail}`;
}

/** What keeps a parcel from arriving. The cloud checks again. */
export function checkAddress(address: Address, t: Texts['buy']['errors']): FormErrors<AddressField> {
  const { name, phone, region, detail } = address;
  const [names, regions, details] = [lengthOf(name), lengthOf(region), lengthOf(detail)];
  return {
    ...(names < 1 ? { name: t.nameEmpty } : names > 20 ? { name: t.nameLong } : {}),
    ...(looksLikePhone(phone) ? {} : { phone: t.phoneForm }),
    ...(regions < 2 ? { region: t.regionShort } : regions > 60 ? { region: t.regionLong } : {}),
    ...(details < 2 ? { detail: t.detailShort } : details > 100 ? { detail: t.detailLong } : {}),
  };
}

/** A person's own: somebody else who uses the phone does not see it. */
const keyOf = (userId: string) => `address ${userId}`;

/** The address that a person typed last on this phone; an empty one when there is none. */
export function rememberedAddress(userId: string): Address {
  const stored = wx.getStorageSync<Partial<Address> | ''>(keyOf(userId)) || {};
  const read = (field: AddressField) => (typeof stored[field] === 'string' ? stored[field] : '');
  return { name: read('name'), phone: read('phone'), region: read('region'), detail: read('detail') };
}

export function rememberAddress(userId: string, address: Address): void {
  wx.setStorageSync(keyOf(userId), address);
}
