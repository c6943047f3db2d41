/** A code as `transfer.issue` makes it. */
const whole = /^[2-9A-HJKMNP-Z]{12}$/;

/** The code in what somebody typed, pasted or scanned: capitals and digits alone. */
export function cleanCode(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
}

/** Whether a clean code can be one. */
export function isCode(code: string): boolean {
  return whole.test(code);
}

/** A clean code as it is read out: `ABCD EFGH JKMN`. */
export function groupedCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}
