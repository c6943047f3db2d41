import { log } from '../common/kernel/log';
import { readLink } from '../common/standby/link/config';
import { receive, type Handlers } from '../common/standby/link/receive';

const { config: link, problems } = readLink(process.env);
for (const problem of problems) log('error', 'standby.config', { problem });

const handlers: Partial<Handlers> = {
  hello: () => Promise.resolve({}),
};

/** Takes what the other environment says. */
export const main = (event: unknown) => receive(event, link, handlers);
