import { ownLink } from '../common/standby/link/own-link';
import { receive, type Handlers } from '../common/standby/link/receive';

const link = ownLink();

const handlers: Partial<Handlers> = {
  hello: () => Promise.resolve({}),
};

/** Takes what the other environment says. */
export const main = (event: unknown) => receive(event, link, handlers);
