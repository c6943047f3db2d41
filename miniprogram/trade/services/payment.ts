import { call } from '../../services/call';

/** How the sheet ended, as it says itself; whether it was paid only the cloud can tell. */
export type SheetEnd = 'done' | 'cancelled' | 'failed';

/** Begins or goes on with the payment of an order and opens WeChat Pay's sheet. Throws CallError when there is none. */
export async function openSheet(orderId: string): Promise<SheetEnd> {
  const { sheet } = await call('pay', 'order.prepay', { orderId });
  if (!sheet) return 'done';
  try {
    await wx.requestPayment(sheet);
    return 'done';
  } catch (failure) {
    const { errMsg = '' } = failure as { errMsg?: string };
    return errMsg.includes('cancel') ? 'cancelled' : 'failed';
  }
}
