import type { Shipment } from '../../../database/collections/orders';
import type { Bilingual } from '../kernel/contract/answer';

/** How something travels by express. */
export type Parcel = Pick<Shipment, 'company' | 'trackingNo'>;

const company: Bilingual = { zh: '请选择快递公司。', en: 'Choose the express company.' };
const number: Bilingual = { zh: '请填写快递单号。', en: 'Fill in the tracking number.' };

/** What is missing of a parcel that goes by express, by field. */
export function shipmentProblems(parcel: Parcel): Record<string, Bilingual> {
  return {
    ...(parcel.company === '' ? { company } : {}),
    ...(parcel.trackingNo === '' ? { trackingNo: number } : {}),
  };
}
