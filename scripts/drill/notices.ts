import type { Random } from '../../database/seed/random';
import type { LocalCloud } from '../../emulator';
import { environmentNames, type EnvironmentName } from '../../emulator/people/environments';

/** Where a notice goes to. */
function receiverOf(url: string): EnvironmentName | undefined {
  return environmentNames.find((env) => url.includes(`/http/${env}/`));
}

/** WeChat Pay sends what it has to tell: most of it arrives, some comes later, some never. `awake`: who can be reached. */
export async function sendNotices(
  { wechatpay: { notices } }: LocalCloud,
  awake: ReadonlySet<EnvironmentName>,
  random: Random,
): Promise<void> {
  for (const { _id, url } of notices.list()) {
    const [env, fate] = [receiverOf(url), random.next()];
    if (env === undefined || !awake.has(env) || fate < 0.2) continue;
    if (fate < 0.35) notices.drop(_id);
    else await notices.deliverOne(_id);
  }
}
