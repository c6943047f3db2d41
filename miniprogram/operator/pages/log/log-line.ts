import type { LogLineView } from '../../../../cloudfunctions/common/moderation/views';
import { fill } from '../../../locales/fill';
import type { Texts } from '../../locales/zh';

type Logged = LogLineView['before'];
type Value = Logged[string];

/** Numbers and ids that tell an operator nothing. */
const unsaid = /(^version|Id|Ids|^picture|^pictures|^fileID|^report|^reason)$/;
const moments = new Set(['until', 'dueAt']);

function own<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A word of a table, by any name; undefined when the table has none. */
function wordIn(table: object, name: string): string | undefined {
  return own(table as Record<string, string>, name);
}

function wordOf(key: string, name: string, { shared, log }: Texts): string {
  const tables: Record<string, readonly object[]> = {
    action: [shared.wordActions],
    category: [shared.categories],
    cause: [shared.lane, log.causes],
    outcome: [shared.outcomes],
    sanction: [shared.outcomes],
    sanctions: [shared.outcomes],
    harm: [shared.harms],
    decision: [shared.decisionStates],
    role: [shared.roles],
  };
  const known = [...(own(tables, key) ?? []), log.values, shared.contentStates];
  return known.map((table) => wordIn(table, name)).find((word) => word !== undefined) ?? name;
}

function valueText(key: string, value: Value, texts: Texts, dateOf: (at: number) => string): string {
  if (Array.isArray(value)) {
    return value.map((one) => wordOf(key, one, texts)).join(texts.log.and) || texts.log.values.null;
  }
  if (typeof value === 'number' && moments.has(key)) return dateOf(value);
  if (key === 'role' && value === null) return texts.shared.roles.none;
  return wordOf(key, String(value), texts);
}

/** What nobody has to be told when it is new: nothing, a first round, ordinary harm. */
function isUsual(key: string, value: Value): boolean {
  const first = (key === 'round' || key === 'harm') && Number(value) <= 1;
  return first || value === null || value === false;
}

/** What changed, a line for each thing: before and after where both are known. `dateOf` says a moment (ms). */
export function changesOf(
  { before, after }: Pick<LogLineView, 'before' | 'after'>,
  texts: Texts,
  dateOf: (at: number) => string,
): string[] {
  return Object.entries(after).flatMap(([key, value]) => {
    const earlier = own(before, key);
    const same = JSON.stringify(earlier) === JSON.stringify(value);
    if (unsaid.test(key) || same || (earlier === undefined && isUsual(key, value))) return [];
    const place = {
      key: wordIn(texts.log.keys, key) ?? key,
      to: valueText(key, value, texts, dateOf),
    };
    return earlier === undefined
      ? [fill(texts.log.set, place)]
      : [fill(texts.log.change, { ...place, from: valueText(key, earlier, texts, dateOf) })];
  });
}

/** Who did it, in words. The system's acts are its own; of people without a name, what they are. */
export function actorText({ actor }: Pick<LogLineView, 'actor'>, texts: Texts, gone: string): string {
  if (actor.type === 'system') return texts.log.system;
  return actor.person ? actor.person.nickname || gone : texts.log.person;
}

/** To what it was done, and whose that is; empty when it is about nothing in particular. */
export function aboutText(
  { subject, author }: Pick<LogLineView, 'subject' | 'author'>,
  texts: Texts,
  gone: string,
): string {
  if (!subject) return author ? author.nickname || gone : '';
  const name = texts.shared.subjects[subject.type];
  return author ? fill(texts.log.about, { subject: name, name: author.nickname || gone }) : name;
}

/** What made somebody look, or what it came to, in words; empty when an operator wrote the reason. */
export function causeText({ why }: Pick<LogLineView, 'why'>, texts: Texts): string {
  return wordIn(texts.log.causes, why.reason) ?? wordIn(texts.shared.outcomes, why.reason) ?? '';
}

/** The reason an operator wrote; empty when there is none. */
export function reasonText({ why }: Pick<LogLineView, 'why'>, texts: Texts): string {
  return causeText({ why }, texts) ? '' : why.reason;
}
