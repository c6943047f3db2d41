import type { Report } from '../../../database/collections/reports';
import type { Trust } from '../moderation/record/trust';

/** What became of a person's complaints; the abusive ones are counted as nothing else. */
export interface ReporterRecord {
  upheld: number;
  dismissed: number;
  abusive: number;
}

const trustWeight: Record<Trust, number> = { new: 0.25, ordinary: 1, trusted: 2 };
/** A serious reason weighs so many times as much. */
const seriousFactor = 3;
/** An abusive complaint counts as so many that came to nothing. */
const abusiveFactor = 5;
/** Somebody without a record is believed as if so many of their complaints had been upheld. */
const benefitOfDoubt = 2;

/** The record of whoever made these complaints. */
export function recordOf(reports: readonly Pick<Report, 'state' | 'abusive'>[]): ReporterRecord {
  const fair = reports.filter(({ abusive }) => !abusive);
  return {
    upheld: fair.filter(({ state }) => state === 'upheld').length,
    dismissed: fair.filter(({ state }) => state === 'dismissed').length,
    abusive: reports.length - fair.length,
  };
}

/** How far a record lets a person be believed: above 0, at most 1; 1 without a record. */
export function credibility({ upheld, dismissed, abusive }: ReporterRecord): number {
  const right = upheld + benefitOfDoubt;
  return right / (right + dismissed + abusiveFactor * abusive);
}

/** How much a complaint counts: by the trust and the record of whoever makes it, and by how serious it is. */
export function reportWeight(
  { trust, record }: { trust: Trust; record: ReporterRecord },
  serious: boolean,
): number {
  return trustWeight[trust] * credibility(record) * (serious ? seriousFactor : 1);
}
