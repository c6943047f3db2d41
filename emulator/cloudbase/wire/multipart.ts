const blankLine = Buffer.from('\r\n\r\n');

function readPart(part: Buffer): [name: string, value: string | Buffer] | null {
  const end = part.indexOf(blankLine);
  const head = part.subarray(0, Math.max(end, 0)).toString();
  const name = /name="([^"]*)"/.exec(head)?.[1];
  if (end < 0 || name === undefined) return null;
  const value = part.subarray(end + blankLine.length);
  return [name, /octet-stream/i.test(head) ? Buffer.from(value) : value.toString()];
}

/** Reads `multipart/form-data`: text parts as strings, `application/octet-stream` parts as bytes. */
export function readMultipart(body: Buffer, contentType: string): Record<string, string | Buffer> {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1] ?? '';
  const mark = Buffer.from(`--${boundary}`);
  const fields: Record<string, string | Buffer> = {};
  let at = body.indexOf(mark);
  while (at >= 0) {
    const next = body.indexOf(mark, at + mark.length);
    if (next < 0) break;
    const part = readPart(body.subarray(at + mark.length + 2, next - 2));
    if (part) fields[part[0]] = part[1];
    at = next;
  }
  return fields;
}
