import type { Instance } from './define';

/** What built-ins ask of the runtime. */
export interface Services {
  /** Lets the person choose a picture; answers its temporary path. */
  chooseAvatar(): Promise<string>;
  /** A one-use code for the person's phone number. */
  phoneCode(): Promise<string>;
  /** Shares the page a component is on. */
  share(from: Instance): void;
  /** Says that something happens only inside WeChat. */
  notice(about: 'contact' | 'feedback'): void;
  /** Lets the person choose from several columns; `undefined` when they change their mind. */
  pickColumns(
    title: string,
    columns: readonly (readonly string[])[],
    chosen: readonly number[],
    moved: (column: number, index: number) => void,
  ): Promise<number[] | undefined>;
  navigate(
    kind: 'navigate' | 'redirect' | 'switchTab' | 'reLaunch' | 'navigateBack',
    url: string,
    delta: number,
  ): void;
}

let current: Services | undefined;

/** Called once by the runtime. */
export function provideServices(services: Services): void {
  current = services;
}

export function services(): Services {
  if (!current) throw new Error('the runtime has not started');
  return current;
}
