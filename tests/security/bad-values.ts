/** Values that no field of this sort takes. */
export const bad = {
  text: (max: number) => [
    7,
    true,
    null,
    [],
    {},
    ['a'],
    'nul \u0000 inside',
    'bell \u0007',
    'half \ud83d',
    '长'.repeat(max + 1),
  ],
  required: ['', '   '],
  id: [
    7,
    null,
    [],
    {},
    '',
    'a b',
    '../x',
    'nul\u0000',
    { $ne: null },
    '$where',
    'x'.repeat(65),
    '中文',
    '🌱',
  ],
  string: (max: number) => [7, null, [], {}, '', 'x'.repeat(max + 1)],
  optionalString: (max: number) => [7, null, [], {}, 'x'.repeat(max + 1)],
  cursor: [7, null, [], {}, '', 'x'.repeat(513)],
  boolean: [0, 1, 'true', null, [], {}],
  whole: [-1, 1.5, '1', null, [], {}, Number.MAX_VALUE],
  file: [
    7,
    [],
    {},
    '',
    'https://example.com/a.png',
    'cloud://e/uploads/a b.png',
    'cloud://e/a\u0000',
    `cloud://e/${'a'.repeat(301)}`,
    '🌱',
  ],
  choice: [7, null, [], {}, '', 'INFO', 'toString', '__proto__'],
};

export interface Example {
  valid: Record<string, unknown>;
  /** Bad values by field; `required` fields are also left out. */
  fields: Record<string, readonly unknown[]>;
  required?: readonly string[];
}
