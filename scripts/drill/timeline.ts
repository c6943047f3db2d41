import type { EnvironmentName } from '../../emulator/people/environments';

/** How much one environment had not shipped at one moment. */
export interface Sample {
  /** ms, simulated. */
  at: number;
  env: EnvironmentName;
  left: number;
  /** ms; how long ago the oldest of it was written; 0 when nothing is left. */
  age: number;
}

/** Something worth a line across the picture. */
export interface Event {
  /** ms, simulated. */
  at: number;
  name: string;
}

/** What a rehearsal looked like over time. */
export interface Timeline {
  samples: Sample[];
  events: Event[];
}
