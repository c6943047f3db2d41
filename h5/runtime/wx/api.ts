/** The three callbacks every asynchronous `wx` function takes. */
export interface Callbacks {
  success?: (result: never) => void;
  fail?: (error: never) => void;
  complete?: (result: never) => void;
}

/** How a `wx` function fails. */
export interface ApiFailure {
  errMsg: string;
  errno?: number;
}

/** Thrown inside an API to fail with `<name>:fail <message>`. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly errno?: number,
  ) {
    super(message);
  }
}

type Answer<R> = (Awaited<R> extends object ? Awaited<R> : object) & { errMsg: string };
type Api<O extends object, R> = (options?: O & Callbacks) => Promise<Answer<R>> | undefined;

/**
 * Makes a function in the manner of `wx`: it answers a promise, unless a callback was given, and `errMsg` says
 * `<name>:ok` or `<name>:fail <reason>`.
 */
export function api<O extends object, R>(name: string, run: (options: O) => R): Api<O, R> {
  return (options) => {
    const given = options ?? ({} as O & Callbacks);
    const { success, fail, complete } = given as unknown as {
      [key in keyof Callbacks]: (value: object) => void;
    };
    const outcome = settle(name, () => run(given));
    if (!success && !fail && !complete) {
      return outcome.then(({ ok, value }) => {
        if (!ok) throw value as Error;
        return value as Answer<R>;
      });
    }
    void outcome.then(({ ok, value }) => {
      if (ok) success?.(value);
      else fail?.(value);
      complete?.(value);
    });
    return undefined;
  };
}

async function settle(name: string, run: () => unknown): Promise<{ ok: boolean; value: object }> {
  try {
    return { ok: true, value: { errMsg: `${name}:ok`, ...((await run()) as object | undefined) } };
  } catch (error) {
    return { ok: false, value: failure(name, error) };
  }
}

function failure(name: string, error: unknown): ApiFailure {
  const message = error instanceof Error ? error.message : (error as ApiFailure).errMsg;
  const errno = error instanceof ApiError ? error.errno : undefined;
  return Object.assign(
    new Error(message),
    { errMsg: `${name}:fail ${message}` },
    errno !== undefined && { errno },
  );
}
