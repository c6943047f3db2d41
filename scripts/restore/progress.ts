/** Says how far long work is: at most once in so many documents, and at the end. */
export function progressOf(what: string, all: number, print: (line: string) => void) {
  const step = Math.max(10_000, Math.ceil(all / 20));
  let done = 0;
  let said = 0;
  return (more: number) => {
    done += more;
    if (done - said < step && done < all) return;
    said = done;
    print(`${what}: ${done} of ${all} documents`);
  };
}
