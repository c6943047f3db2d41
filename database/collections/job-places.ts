import { collection } from '../define';

/** How far a job that goes through a list a part at a time has come. `_id` is the job's and the list's. */
export interface JobPlace {
  _id: string;
  /** The id of the last document looked at; empty to begin anew. */
  after: string;
  /** ms */
  at: number;
}

export const jobPlaces = collection<JobPlace>('job_places', { replicated: false });
