/** The query of a page about a post; with the code of the agent who shares it, or shared it, when there is one. */
export function sharedQuery(postId: string, agent: string): string {
  return agent ? `id=${postId}&agent=${encodeURIComponent(agent)}` : `id=${postId}`;
}
