/** Why an archive is not restored, in one sentence for whoever asked for it. */
export class RestoreError extends Error {
  override readonly name = 'RestoreError';
}
