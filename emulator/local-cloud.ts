import type { Clock } from './clock/local-clock';
import type { Environment } from './cloudbase/environment';
import type { Faults } from './faults/faults';
import type { EnvironmentName } from './people/environments';
import type { Listeners } from './local/listeners';

/** What the rooms that answer HTTP share. */
export interface CloudParts {
  environments: Readonly<Record<EnvironmentName, Environment>>;
  clock: Clock;
  faults: Faults;
  /** Browsers that wait to be told of a rebuild. */
  reload: Listeners;
}
