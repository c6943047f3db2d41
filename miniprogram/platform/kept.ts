/**
 * Something that a page or component keeps beside its data: made when it is first asked for, gone with its owner.
 * Call the answer with `this`.
 */
export function kept<Owner extends object, T>(make: (owner: Owner) => T): (owner: Owner) => T {
  const all = new WeakMap<Owner, { value: T }>();
  return (owner) => {
    let entry = all.get(owner);
    if (!entry) {
      entry = { value: make(owner) };
      all.set(owner, entry);
    }
    return entry.value;
  };
}
