import { CallError } from '../../services/call';
import { open } from '../../platform/navigate';

/** Whether what was asked for is not there, or not for this person. */
export function isMissing(error: unknown): boolean {
  return error instanceof CallError && ['NOT_FOUND', 'INVALID_INPUT'].includes(error.code);
}

/** Whether it was refused because the person has left no phone number. */
export function needsPhone(error: unknown): boolean {
  return error instanceof CallError && error.code === 'PHONE_REQUIRED';
}

/** Opens the part of the profile where a phone number is left; it leads back when that is done. */
export function openPhone(): void {
  open('/pages/profile/profile?part=phone');
}

const ORDER = 'trade/pages/order/order';

export function orderPath(orderId: string, query = ''): string {
  return `/${ORDER}?id=${orderId}${query}`;
}

/** Back to an order's page when that is where the person came from; else it takes the place of the page in front. */
export function backToOrder(orderId: string): void {
  const before = getCurrentPages().at(-2);
  if (before?.route === ORDER && before.options['id'] === orderId) void wx.navigateBack();
  else void wx.redirectTo({ url: orderPath(orderId) });
}
