/** A value that others watch. */
export interface Watched<T> {
  get(): T;
  set(value: T): void;
  /** Calls back on every change; gives the function that stops it. */
  watch(listener: (value: T) => void): () => void;
}

export function watched<T>(initial: T): Watched<T> {
  let current = initial;
  const listeners = new Set<(value: T) => void>();
  return {
    get: () => current,
    set(value) {
      if (value === current) return;
      current = value;
      for (const listener of [...listeners]) listener(value);
    },
    watch(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
