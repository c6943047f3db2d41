/** The length of a text that a person sees: without the space around it, and an emoji is one. */
export function lengthOf(text: string): number {
  return Array.from(text.trim()).length;
}
