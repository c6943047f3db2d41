import type { Transport } from './transport';

/** Temporary addresses for `cloud://` pictures: what is asked for within one moment goes in one request. */
export class CloudPictures {
  private readonly known = new Map<string, Promise<string>>();
  private waiting: string[] = [];
  private batch: Promise<Map<string, string>> | undefined;

  constructor(private readonly transport: Transport) {}

  /** The address to fetch a picture from; other addresses than `cloud://` come back as they are. */
  address(source: string): string | Promise<string> {
    if (!source.startsWith('cloud://')) return source;
    let address = this.known.get(source);
    if (!address) {
      address = this.ask(source);
      this.known.set(source, address);
      address.catch(() => this.known.delete(source));
    }
    return address;
  }

  private async ask(fileId: string): Promise<string> {
    this.waiting.push(fileId);
    this.batch ??= Promise.resolve().then(() => this.send());
    const url = (await this.batch).get(fileId);
    if (!url) throw new Error(`no such file: ${fileId}`);
    return url;
  }

  private async send(): Promise<Map<string, string>> {
    const fileIds = this.waiting;
    this.waiting = [];
    this.batch = undefined;
    const urls = await this.transport.temporaryUrls(fileIds);
    return new Map(urls.filter((one) => one.status === 0).map((one) => [one.fileID, one.tempFileURL]));
  }
}
