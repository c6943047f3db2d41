import { getWordsIfAny } from '../get-words';
import type { CaseContent } from '../views';

/** The words of content by the field they stand in; those of an edit that waits as `draft.title` and so on. */
export function fieldsOf({
  title,
  body,
  area,
  draft,
  profile,
}: Pick<CaseContent, 'title' | 'body' | 'area' | 'draft' | 'profile'>): [field: string, text: string][] {
  const edit = draft ? { title: draft.title, body: draft.body, area: draft.area } : {};
  const named = profile && {
    nickname: profile.nickname,
    nicknamePending: profile.nicknamePending ?? '',
    bio: profile.bio,
    area: profile.area,
  };
  const fields = [
    ...Object.entries({ title, body, area, ...named }),
    ...Object.entries(edit).map(([field, text]): [string, string] => [`draft.${field}`, text]),
  ];
  return fields.filter(([, text]) => text !== '');
}

/** The banned words in content, with their places; none when the words cannot be had. */
export async function foundWords(content: Parameters<typeof fieldsOf>[0]): Promise<CaseContent['words']> {
  const matcher = await getWordsIfAny();
  if (!matcher) return [];
  return fieldsOf(content).flatMap(([field, text]) =>
    matcher.find(text).map(({ category, start: from, end: to }) => ({
      field,
      text: text.slice(from, to),
      category,
      from,
      to,
    })),
  );
}
