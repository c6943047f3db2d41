import { AppError } from '../common/kernel/errors';
import { fieldMessages } from '../common/kernel/field-messages';
import { takeoverInput, type TakeoverInput } from './contract';

const actions = takeoverInput.options.map(({ shape }) => shape.action.value);

/** Fields the platform itself puts into an event. */
const injected = new Set(['userInfo', 'tcbContext']);

/** Reads what the console asks for. Throws UNKNOWN_ACTION, and INVALID_INPUT by field. */
export function readEvent(event: unknown): TakeoverInput {
  const isObject = typeof event === 'object' && event !== null && !Array.isArray(event);
  const asked = isObject
    ? Object.fromEntries(Object.entries(event).filter(([key]) => !injected.has(key)))
    : { action: undefined };
  if (!(actions as unknown[]).includes(asked['action'])) {
    const names = actions.join(', ');
    throw new AppError('UNKNOWN_ACTION', {
      fields: { action: { zh: `可用的操作：${names}。`, en: `Available actions: ${names}.` } },
    });
  }
  const parsed = takeoverInput.safeParse(asked, { reportInput: true });
  if (!parsed.success) throw new AppError('INVALID_INPUT', { fields: fieldMessages(parsed.error.issues) });
  return parsed.data;
}
