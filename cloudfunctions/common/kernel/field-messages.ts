import type * as z from 'zod';
import type { Bilingual } from './contract/answer';

type Issue = z.core.$ZodIssue;

const typeNames: Record<string, Bilingual> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '是或否', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '对象', en: 'an object' },
};

function wrongType(expected: string): Bilingual {
  const name = typeNames[expected];
  return name
    ? { zh: `应为${name.zh}。`, en: `This must be ${name.en}.` }
    : { zh: '类型不对。', en: 'This is of the wrong type.' };
}

function size(origin: string, limit: number, most: boolean): Bilingual {
  const zh = most ? '最多' : '至少';
  const en = most ? 'at most' : 'at least';
  if (origin === 'string') return { zh: `${zh} ${limit} 个字。`, en: `Use ${en} ${limit} characters.` };
  if (origin === 'array') return { zh: `${zh} ${limit} 项。`, en: `Use ${en} ${limit} items.` };
  return { zh: `${most ? '不能大于' : '不能小于'} ${limit}。`, en: `This must be ${en} ${limit}.` };
}

function describe(issue: Issue): Bilingual {
  if (issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value')) {
    return { zh: '必填。', en: 'This is required.' };
  }
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected);
    case 'too_big':
      return size(issue.origin, Number(issue.maximum), true);
    case 'too_small':
      return size(issue.origin, Number(issue.minimum), false);
    case 'invalid_value':
      return {
        zh: `只能是：${issue.values.map(String).join('、')}。`,
        en: `This must be one of: ${issue.values.map(String).join(', ')}.`,
      };
    case 'custom': {
      const message = issue.params as Partial<Bilingual> | undefined;
      return { zh: message?.zh ?? '填写有误。', en: message?.en ?? 'This is not valid.' };
    }
    default:
      return { zh: '格式不对。', en: 'This is not in the right form.' };
  }
}

/** Fields named in one answer; an event of megabytes must not come back as one. */
const most = 50;
/** Characters of a field's path. */
const longestName = 80;

/**
 * Turns zod's findings into one sentence a field, in both languages. Unknown fields are named one by one. What concerns
 * the whole input stands under `input`. Parse with `reportInput` so that a missing field can be told from a wrong one.
 */
export function fieldMessages(issues: readonly Issue[]): Record<string, Bilingual> {
  const fields = new Map<string, Bilingual>();
  const put = (path: readonly PropertyKey[], message: Bilingual) => {
    const key = path.map(String).join('.').slice(0, longestName) || 'input';
    if (fields.size < most && !fields.has(key)) fields.set(key, message);
  };
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        put([...issue.path, key], { zh: '没有这一项。', en: 'There is no such field.' });
      }
    } else {
      put(issue.path, describe(issue));
    }
  }
  return Object.fromEntries(fields);
}
