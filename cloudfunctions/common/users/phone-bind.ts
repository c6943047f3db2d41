import * as z from 'zod';
import type { Me } from '../../register/contract';
import { second } from '../kernel/clock';
import { cloud } from '../kernel/cloud';
import { db } from '../kernel/database';
import { withDeadline } from '../kernel/deadline';
import { AppError, invalidField } from '../kernel/errors';
import { log } from '../kernel/log';
import { phoneLookup, sealPhone } from '../kernel/seal';
import type { UserCall } from '../kernel/serve';
import { loadMe } from './me';
import { normalisePhone } from './phone-number';

const answer = z.object({
  phoneInfo: z.object({
    purePhoneNumber: z.coerce.string(),
    countryCode: z.coerce.string(),
  }),
});

/** What WeChat says of a code that is wrong, over five minutes old, or used before. */
const spentCodes = new Set([40029, 40163]);
const patience = 6 * second;

async function askWeChat(code: string): Promise<z.output<typeof answer>> {
  try {
    return answer.parse(await withDeadline(cloud.openapi.phonenumber.getPhoneNumber({ code }), patience));
  } catch (error) {
    const { errCode } = error as { errCode?: unknown };
    if (spentCodes.has(Number(errCode))) {
      throw invalidField('code', {
        zh: '授权已失效，请重新点击获取手机号。',
        en: 'This permission has run out. Tap the button again.',
      });
    }
    log('warn', 'getPhoneNumber.failed', { errCode });
    throw new AppError('UNAVAILABLE');
  }
}

/** Keeps the number that WeChat gives for a code (`phonenumber.getPhoneNumber`) as verified. */
export async function bindPhone({ code }: { code: string }, { person, now }: UserCall): Promise<{ me: Me }> {
  const { countryCode, purePhoneNumber } = (await askWeChat(code)).phoneInfo;
  const number = normalisePhone(`+${countryCode}${purePhoneNumber}`);
  if (!number) throw new AppError('UNAVAILABLE');
  await db.phones.put({
    _id: person.user._id,
    number: sealPhone(number),
    lookup: phoneLookup(number),
    verified: true,
    updatedAt: now,
  });
  return { me: await loadMe(person) };
}
