/** Between two `#rrggbb` colours: 0 gives the first, 1 the second. */
export function mix(from: string, to: string, amount: number): string {
  const channel = (at: number) => {
    const [a, b] = [parseInt(from.slice(at, at + 2), 16), parseInt(to.slice(at, at + 2), 16)];
    return Math.round(a + (b - a) * amount)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** The same colour in a warm shade. */
export const darker = (colour: string, amount = 0.18) => mix(colour, '#2a1a14', amount);

/** The same colour in warm light. */
export const lighter = (colour: string, amount = 0.3) => mix(colour, '#fff8ea', amount);
