/** What is wrong with a form, a sentence a field. */
export type FormErrors<Field extends string> = Partial<Record<Field, string>>;

/** The cloud's findings (`images.0`) under the fields of a form; what fits none is left out. */
export function errorsOf<Field extends string>(
  fields: Record<string, string>,
  known: readonly Field[],
): FormErrors<Field> {
  const errors: FormErrors<Field> = {};
  for (const [path, sentence] of Object.entries(fields)) {
    const field = known.find((name) => name === path.split('.')[0]);
    if (field) errors[field] ??= sentence;
  }
  return errors;
}

/** Whether nothing is wrong. */
export function isClean(errors: object): boolean {
  return Object.keys(errors).length === 0;
}
