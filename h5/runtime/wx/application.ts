type Listener = (value: never) => void;

const EVENTS = ['AppShow', 'AppHide', 'Error', 'PageNotFound', 'UnhandledRejection', 'WindowResize'] as const;
export type AppEvent = (typeof EVENTS)[number];

/** `wx.onAppShow`, `wx.offAppShow` and their like; `tell` calls the listeners. */
export class AppEvents {
  private readonly listeners = new Map<AppEvent, Set<Listener>>(EVENTS.map((name) => [name, new Set()]));

  tell(event: AppEvent, value: object | string): void {
    for (const listener of [...(this.listeners.get(event) ?? [])]) listener(value as never);
  }

  apis(): object {
    return Object.fromEntries<(listener: Listener) => void>(
      EVENTS.flatMap((name) => [
        [
          `on${name}`,
          (listener: Listener) => {
            this.listeners.get(name)?.add(listener);
          },
        ],
        [
          `off${name}`,
          (listener?: Listener): void => {
            if (listener) this.listeners.get(name)?.delete(listener);
            else this.listeners.get(name)?.clear();
          },
        ],
      ]),
    );
  }
}
