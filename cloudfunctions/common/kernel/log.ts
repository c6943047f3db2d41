/** One line of JSON, searchable in the cloud console. Never put texts of users, phones or keys in it. */
export function log(
  level: 'info' | 'warn' | 'error',
  event: string,
  fields: Record<string, unknown> = {},
): void {
  // eslint-disable-next-line no-console -- the platform's log is what is written to the console
  console.log(JSON.stringify({ level, event, ...fields }));
}
