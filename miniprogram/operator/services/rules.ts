import type { Rule } from '../../../cloudfunctions/browse/contract';
import { pick } from '../../locales/index';
import { call } from '../../services/call';

let reading: Promise<readonly Rule[]> | undefined;

/** A published rule in the language in use. */
export interface RuleName {
  id: string;
  title: string;
}

/** The published rules, read once. Throws CallError; then the next call reads again. */
async function readRules(): Promise<readonly Rule[]> {
  reading ??= call('browse', 'rules', {}).then(({ rules }) => rules);
  try {
    return await reading;
  } catch (error) {
    reading = undefined;
    throw error;
  }
}

/** The rules a decision may rest on. Throws CallError. */
export async function ruleNames(): Promise<RuleName[]> {
  return (await readRules()).map(({ id, title }) => ({ id, title: pick(title) }));
}
