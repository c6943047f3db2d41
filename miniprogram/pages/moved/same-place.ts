/** A page that is open, as `getCurrentPages` gives it. */
export interface OpenPage {
  route: string;
  options: Record<string, string | undefined>;
}

/** Pages that show the same in the other mini program, told by their `id` alone. */
const shared = ['pages/post/post', 'pages/user/user'];

/** Where a person goes on in the other mini program: at what they were looking at, or, empty, at its home. */
export function samePlace(pages: readonly OpenPage[]): string {
  const { route = '', options = {} } = pages.at(-2) ?? {};
  const id = options['id'] ?? '';
  return shared.includes(route) && /^[\w-]{1,64}$/.test(id) ? `${route}?id=${id}` : '';
}

/** Pages on which nobody writes anything. */
const readOnly = ['pages/home/home', 'pages/inbox/inbox', 'pages/me/me'];

/** Whether there is a page to go back to on which something may have been typed. */
export function mayHaveTyped(pages: readonly OpenPage[]): boolean {
  const below = pages.at(-2);
  return below !== undefined && !readOnly.includes(below.route);
}
