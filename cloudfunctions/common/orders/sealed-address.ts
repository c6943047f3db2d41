import type { Address } from '../../../database/collections/orders';
import { openPhone, sealPhone } from '../kernel/seal';

/** An address as an order keeps it, with its phone sealed. Throws as `sealPhone` does. */
export function sealAddress(address: Address | null): Address | null {
  return address && { ...address, phone: sealPhone(address.phone) };
}

/** The address that `sealAddress` was given. Throws as `openPhone` does. */
export function openAddress(address: Address | null): Address | null {
  return address && { ...address, phone: openPhone(address.phone) };
}
