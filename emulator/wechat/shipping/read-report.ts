import * as z from 'zod';
import { refusal } from './errors';
import type { PaymentKey } from './payments';
import { readFields } from './read-fields';
import type { Report } from './report';
import { byExpress, unified, type DeliveryMode, type LogisticsType } from './state';

const text = z.string().default('');

/** Types as WeChat wants them. A field it does not know is refused too, so that a misspelt one does not go unseen. */
const form = z.strictObject({
  order_key: z.strictObject({
    order_number_type: z.number(),
    transaction_id: text,
    mchid: text,
    out_trade_no: text,
  }),
  logistics_type: z.number(),
  delivery_mode: z.number(),
  is_all_delivered: z.boolean().optional(),
  shipping_list: z
    .array(
      z.strictObject({
        tracking_no: text,
        express_company: text,
        item_desc: text,
        contact: z
          .strictObject({ consignor_contact: z.string().optional(), receiver_contact: z.string().optional() })
          .default({}),
      }),
    )
    .min(1),
  upload_time: z.string(),
  payer: z.strictObject({ openid: z.string().min(1).max(128) }),
});

type Form = z.output<typeof form>;

function keyOf({ order_number_type, transaction_id, mchid, out_trade_no }: Form['order_key']): PaymentKey {
  if (order_number_type === 2) {
    if (transaction_id === '') throw refusal('transactionMissing');
    return { transactionId: transaction_id };
  }
  if (order_number_type !== 1) throw refusal('numberType');
  if (mchid === '') throw refusal('merchantMissing');
  if (out_trade_no === '') throw refusal('tradeNoMissing');
  return { mchid, outTradeNo: out_trade_no };
}

const isRfc3339 = (time: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(time) && !Number.isNaN(Date.parse(time));

/** The last four digits are to be read, the rest is to be masked. */
const isMasked = (contact: string) => contact.includes('*') && /\d\D*\d\D*\d\D*\d\D*$/.test(contact);

function checkParcel(parcel: Form['shipping_list'][number], express: boolean): void {
  const { tracking_no, express_company, item_desc, contact } = parcel;
  if (item_desc === '') throw refusal('itemMissing');
  if (Array.from(item_desc).length > 120) throw refusal('itemTooLong');
  if (express && tracking_no === '') throw refusal('numberMissing');
  if (express && express_company === '') throw refusal('companyMissing');
  if (Buffer.byteLength(tracking_no) > 128) throw refusal('numberTooLong');
  if (Buffer.byteLength(express_company) > 128) throw refusal('companyTooLong');
  const contacts = [contact.consignor_contact, contact.receiver_contact].filter((one) => one !== undefined);
  if (contacts.some((one) => !isMasked(one))) throw refusal('parameter', 'a contact is to be masked');
  if (express_company === 'SF' && contacts.length === 0) throw refusal('parameter', 'SF needs a contact');
}

function checkMode({ logistics_type, delivery_mode, is_all_delivered, shipping_list }: Form): void {
  if (![1, 2, 3, 4].includes(logistics_type)) throw refusal('logisticsType');
  if (delivery_mode !== 1 && delivery_mode !== 2) throw refusal('deliveryMode');
  if (delivery_mode === unified) {
    if (shipping_list.length !== 1) throw refusal('unifiedNotOne');
    return;
  }
  if (logistics_type !== byExpress) throw refusal('splitNotByExpress');
  if (is_all_delivered === undefined) throw refusal('allDeliveredMissing');
}

/** Reads the arguments of `uploadShippingInfo`. Throws `OpenapiError`. */
export function readReport(args: unknown): { key: PaymentKey; openid: string; report: Report } {
  const data = readFields(form, args);
  const key = keyOf(data.order_key);
  checkMode(data);
  for (const parcel of data.shipping_list) checkParcel(parcel, data.logistics_type === byExpress);
  if (!isRfc3339(data.upload_time)) throw refusal('uploadTime');
  return {
    key,
    openid: data.payer.openid,
    report: {
      logisticsType: data.logistics_type as LogisticsType,
      deliveryMode: data.delivery_mode as DeliveryMode,
      uploadTime: Date.parse(data.upload_time),
      parcels: data.shipping_list.map((one) => ({
        trackingNo: one.tracking_no,
        company: one.express_company,
        item: one.item_desc,
        contact: one.contact,
      })),
      allDelivered: data.delivery_mode === unified || data.is_all_delivered === true,
    },
  };
}
