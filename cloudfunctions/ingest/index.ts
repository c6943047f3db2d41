import { answerDigests } from '../common/standby/comparing/answer-digests';
import { answerEntries } from '../common/standby/comparing/answer-entries';
import { ownLink } from '../common/standby/link/own-link';
import { receive, type Handlers } from '../common/standby/link/receive';
import { takeHello } from '../common/standby/takeover/hello';
import { yieldTo } from '../common/standby/takeover/yield';

const link = ownLink();

const handlers: Partial<Handlers> = {
  hello: takeHello,
  yield: yieldTo,
  digests: answerDigests,
  entries: answerEntries,
};

/** Takes what the other environment says. */
export const main = (event: unknown) => receive(event, link, handlers);
