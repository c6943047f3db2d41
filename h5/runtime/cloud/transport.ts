import type { Till } from './till';

/** Answer for one file of `getTempFileURL`; `status` 0 means that `tempFileURL` can be used. */
export interface TemporaryUrl {
  fileID: string;
  tempFileURL: string;
  status: number;
  errMsg: string;
  /** Seconds. */
  maxAge?: number;
}

/** How `wx.cloud` reaches a cloud. The local cloud is one; a deployed web app brings another. */
export interface Transport {
  /** Calls a cloud function; rejects when it could not be run or threw. */
  callFunction(name: string, data: unknown): Promise<unknown>;
  /** Stores a file; answers its `cloud://` id. */
  uploadFile(cloudPath: string, content: Blob, onProgress?: (part: number) => void): Promise<string>;
  /** Addresses under which stored files can be fetched for a while. */
  temporaryUrls(fileIds: readonly string[]): Promise<TemporaryUrl[]>;
  /** A one-use code for the person's phone number, as WeChat's button gives. */
  phoneCode(): Promise<string>;
  /** Where a person pays; absent where nobody can. */
  readonly till?: Till;
  /** The address of another mini program's pages, by its appid; null when it is not known. Absent where none can be opened. */
  readonly miniPrograms?: (appid: string) => Promise<string | null>;
  /** Calls back when the program was rebuilt. */
  onReload(reload: () => void): void;
}

/** A cloud's refusal, with its code where it gave one. */
export class CloudError extends Error {
  constructor(
    message: string,
    readonly errCode: number,
  ) {
    super(message);
  }
}
