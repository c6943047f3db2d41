import { readLink } from '../link/config';
import { putState, readState } from '../state';

/**
 * Notes how the other environment is set up in this function's variables, for the many that do not have these: how this
 * environment stands, and which payments are not its own mini program's. Values that are secret stay where they are.
 */
export async function noteLink(): Promise<void> {
  const { config, problems } = readLink(process.env);
  const peer = config && { environment: config.environment, appid: config.appid };
  const noted = await readState('link');
  const same = JSON.stringify([noted?.peer, noted?.problems]) === JSON.stringify([peer, problems]);
  if (!same) await putState({ _id: 'link', peer, problems });
}
