import type { TemporaryUrl, Transport } from './transport';

/** As in WeChat: so many files at a time. */
const MOST_AT_ONCE = 50;
/** Addresses are asked for anew some time before they end. */
const MARGIN_MS = 60_000;
/** Two hours, as the cloud gives when it does not say. */
const USUAL_AGE_S = 7200;

interface Known {
  address: Promise<string>;
  until: number;
}

/** Temporary addresses for `cloud://` pictures: what is asked for within one moment goes in one request. */
export class CloudPictures {
  private readonly known = new Map<string, Known>();
  private waiting: string[] = [];
  private batch: Promise<Map<string, TemporaryUrl>> | undefined;

  constructor(
    private readonly transport: Transport,
    private readonly now: () => number = Date.now,
  ) {}

  /** The address to fetch a `cloud://` file from; rejects when there is no such file. */
  address(fileId: string): Promise<string> {
    const known = this.known.get(fileId);
    if (known && known.until > this.now()) return known.address;
    const made: Known = { address: this.ask(fileId), until: Infinity };
    this.known.set(fileId, made);
    made.address.catch(() => this.known.delete(fileId));
    return made.address;
  }

  private async ask(fileId: string): Promise<string> {
    this.waiting.push(fileId);
    this.batch ??= Promise.resolve().then(() => this.send());
    const url = (await this.batch).get(fileId);
    if (url?.status !== 0) throw new Error(`no such file: ${fileId}`);
    const known = this.known.get(fileId);
    if (known) known.until = this.now() + (url.maxAge ?? USUAL_AGE_S) * 1000 - MARGIN_MS;
    return url.tempFileURL;
  }

  private async send(): Promise<Map<string, TemporaryUrl>> {
    const fileIds = this.waiting;
    this.waiting = [];
    this.batch = undefined;
    const parts = [];
    for (let at = 0; at < fileIds.length; at += MOST_AT_ONCE) {
      parts.push(this.transport.temporaryUrls(fileIds.slice(at, at + MOST_AT_ONCE)));
    }
    const urls = (await Promise.all(parts)).flat();
    return new Map(urls.map((one) => [one.fileID, one]));
  }
}
