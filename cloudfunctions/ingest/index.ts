import { applyBatch } from '../common/standby/applying/apply-batch';
import { answerDigests } from '../common/standby/comparing/answer-digests';
import { answerEntries } from '../common/standby/comparing/answer-entries';
import { takeFile } from '../common/standby/files/take-file';
import { ownLink } from '../common/standby/link/own-link';
import { receive, type Handlers } from '../common/standby/link/receive';
import { shipWhenAsked } from '../common/standby/shipping/ship-when-asked';
import { takeHello } from '../common/standby/takeover/hello';
import { yieldTo } from '../common/standby/takeover/yield';

const link = ownLink();

const handlers: Handlers = {
  hello: takeHello,
  file: takeFile,
  batch: applyBatch,
  ship: shipWhenAsked,
  yield: yieldTo,
  digests: answerDigests,
  entries: answerEntries,
};

/** Takes what the other environment says. */
export const main = (event: unknown) => receive(event, link, handlers);
