import { refusal } from './errors';
import type { Parcel, Shipping, ShippingState } from './state';

/** A report of a merchant, read and found well formed. */
export interface Report extends Pick<Shipping, 'logisticsType' | 'deliveryMode' | 'uploadTime'> {
  parcels: Omit<Parcel, 'uploadedAt'>[];
  allDelivered: boolean;
}

/** Parcels a payment may be split into. */
const mostParcels = 15;

const content = (parcels: readonly Omit<Parcel, 'uploadedAt'>[]) =>
  JSON.stringify(
    parcels.map(({ trackingNo, company, item, contact }) => [trackingNo, company, item, contact]),
  );

function isTheSame(before: Shipping, report: Report, parcels: readonly Parcel[]): boolean {
  return (
    before.logisticsType === report.logisticsType &&
    before.deliveryMode === report.deliveryMode &&
    (before.shippedAt !== null) === report.allDelivered &&
    content(before.parcels) === content(parcels)
  );
}

/** Parcels of a split delivery add up until it is complete; anything else replaces what was there. */
function together(before: Shipping | null, { parcels }: Report, goesOn: boolean, now: number): Parcel[] {
  const fresh = parcels.map((parcel) => ({ ...parcel, uploadedAt: now }));
  const numbers = new Set(fresh.map(({ trackingNo }) => trackingNo));
  const kept = goesOn ? (before?.parcels ?? []).filter(({ trackingNo }) => !numbers.has(trackingNo)) : [];
  return [...kept, ...fresh];
}

/**
 * What a report makes of a payment's shipping. A complete one may be changed once, until it is received; changing how it
 * is sent counts as that too. Throws `OpenapiError`. `now` in ms.
 */
export function takeReport(
  { shipping: before, received }: ShippingState,
  report: Report,
  now: number,
): Shipping {
  if (received) throw refusal('received');
  const goesOn =
    before?.shippedAt === null &&
    before.logisticsType === report.logisticsType &&
    before.deliveryMode === report.deliveryMode;
  const parcels = together(before, report, goesOn, now);
  if (parcels.length > mostParcels) throw refusal('tooManyParcels');
  if (before && isTheSame(before, report, parcels)) throw refusal('nothingNew');
  const change = before !== null && !goesOn;
  if (change && before.changed) throw refusal('shippedTwice');
  if (before && report.uploadTime <= before.uploadTime)
    throw refusal('parameter', 'upload_time is not newer');
  const { logisticsType, deliveryMode, uploadTime, allDelivered } = report;
  return {
    logisticsType,
    deliveryMode,
    uploadTime,
    parcels,
    shippedAt: allDelivered ? now : null,
    finishCount: (before?.finishCount ?? 0) + (allDelivered ? 1 : 0),
    changed: change || (before?.changed ?? false),
  };
}
