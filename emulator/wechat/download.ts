/** Fetches files of the local cloud, and nothing else: it reaches no other server. */
export function downloader(baseUrl: string): (url: string) => Promise<Buffer | null> {
  return async (url) => {
    if (!URL.canParse(url) || new URL(url).origin !== new URL(baseUrl).origin) return null;
    try {
      const response = await fetch(url);
      return response.ok ? Buffer.from(await response.arrayBuffer()) : null;
    } catch {
      return null;
    }
  };
}
