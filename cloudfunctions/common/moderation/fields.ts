import * as z from 'zod';
import { fileID, id, text } from '../kernel/fields';
import { ruleIds } from './rules';

/** The id of a published rule. */
export const rule = () => z.enum(ruleIds);

/** Why, in words the person concerned will read. */
export const reason = (min = 2) => text({ min, max: 500, lines: true });

/** A subject people complain about, and which cases are about. */
export const reportable = () =>
  z.strictObject({ type: z.enum(['post', 'comment', 'user', 'order', 'platform']), id: id() });

/** Pictures a person adds to what they tell us. */
export const evidence = () => z.array(fileID()).max(4).default([]);
