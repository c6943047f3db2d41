/** A file could not be fetched. `gone`: there is none. */
export class FetchError extends Error {
  override readonly name = 'FetchError';

  constructor(
    readonly reason: 'gone' | 'too-large' | 'failed',
    message: string,
  ) {
    super(message);
  }
}

async function readWithin(response: Response, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > limit) throw new FetchError('too-large', `more than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Fetches a file of at most `limit` bytes within `patience` ms. Follows no redirect: the address is where the file is, or
 * it is no address of ours. Throws `FetchError`.
 */
export async function fetchFile(url: string, limit: number, patience: number): Promise<Buffer> {
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patience) });
    if (response.ok) return await readWithin(response, limit);
    await response.body?.cancel();
    throw new FetchError(response.status === 404 ? 'gone' : 'failed', `HTTP ${response.status}`);
  } catch (error) {
    if (error instanceof FetchError) throw error;
    throw new FetchError('failed', error instanceof Error ? error.message : String(error));
  }
}
