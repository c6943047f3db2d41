import { db } from '../../../kernel/database';
import { printOf } from '../../../kernel/phone-seals';
import { readState } from '../../state';
import { check, type Check } from './check';

/** Numbers looked at. */
const sample = 20;

/**
 * Whether phone numbers that came from the other side could be read here: both have to have the same key. This function
 * has none, so it goes by what `sweep` has noted of it.
 */
export async function checkPhones(): Promise<Check> {
  const keys = await readState('keys');
  if (!keys?.phone) {
    return check('phones', false, {
      zh: keys
        ? '这里没有手机号的密钥，或者不对：见 docs/standby.md。'
        : '还不知道这里的手机号密钥：sweep 的定时触发器在运行吗？',
      en: keys
        ? 'This environment has no key for phone numbers, or not a right one: see docs/standby.md.'
        : 'Not known yet which key this environment has for phone numbers: does the timer of sweep run?',
    });
  }
  const sealed = await db.phones.find({}, { limit: sample });
  const passed = sealed.every(({ number }) => printOf(number) === keys.phone);
  return passed
    ? check('phones', true, {
        zh: '这里的密钥能打开存着的手机号。',
        en: 'The key here is the one that phone numbers are sealed with.',
      })
    : check('phones', false, {
        zh: '手机号是用另一把密钥加密的，在这里打不开：两边必须用同一把，见 docs/standby.md。',
        en: 'Phone numbers are sealed with another key and cannot be read here: both sides need the same one, see docs/standby.md.',
      });
}
