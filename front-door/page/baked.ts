/** One of the two mini programs. */
export type Side = 'primary' | 'standby';
/** Where the front door leads. */
export type Serve = Side | 'h5';

export interface MiniProgram {
  name: { zh: string; en: string };
  /** Opens it: a URL Link, `weixin://dl/business/?appid=…`, or a path on the same server. */
  link: string;
  /** A picture of its code, beside the page; null when there is none. */
  qr: string | null;
}

/** All addresses that the page can ever lead to, and where it asks which of them is right. Put in when it is built. */
export interface Baked {
  /** Where to, as long as nobody says otherwise. */
  initial: Side;
  targets: Record<Side, MiniProgram>;
  /** The app on the web, by the environment it speaks to. */
  h5: Record<Side, string>;
  /** Addresses of `door.json`. */
  sources: string[];
}
