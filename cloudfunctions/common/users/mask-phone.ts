/** An E.164 number with its middle hidden: `+8613800001234` gives `+86138****1234`. */
export function maskPhone(number: string): string {
  const tail = number.slice(-4);
  const head = number.startsWith('+86')
    ? number.slice(0, 6)
    : number.slice(0, Math.min(4, number.length - 4));
  return `${head}****${tail}`;
}
