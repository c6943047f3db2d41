import type { Conflict } from '../../../../database/collections/conflicts';
import type { RequestState } from '../../../../database/collections/standby-state';
import type { StandbyStatus } from '../views';

/** How both environments stand, for operators in the app. Times in ms. */
export interface StandbyView extends StandbyStatus {
  /** The mini program that serves, while this one does not; null when this one does, or it does not know. */
  serving: { appid: string } | null;
  /** The front door; null when there is none. */
  doorUrl: string | null;
  /** Minutes without news after which the standby falls behind. */
  lagMinutes: number;
  /** What `backup` was asked for and has not done: since when; null when nothing. */
  requests: Pick<RequestState, 'compare' | 'drill'>;
  /** The service's clock. */
  now: number;
}

/** A document that was changed in both environments, as operators see it. */
export interface ConflictRow {
  conflictId: string;
  /** The collection's name, and the document's id. */
  collection: string;
  documentId: string;
  /** The environment that found it. */
  environment: string;
  kept: Conflict['kept'];
  /** The fields in which both versions differ. */
  fields: string[];
  /** Texts of those fields that did not stand, cut short; amounts, and what is no text, stay in the database. */
  lost: { field: string; text: string }[];
  /** Whether what did not stand was a removal. */
  removed: boolean;
  state: Conflict['state'];
  note: string;
  /** ms */
  at: number;
}
