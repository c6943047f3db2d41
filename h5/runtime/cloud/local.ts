import type { Parameters } from '../parameters';
import { put } from './put';
import type { PaymentOffer, Till } from './till';
import { CloudError, type TemporaryUrl, type Transport } from './transport';

/** The local cloud (docs/architecture.md, "The browser"). */
export class LocalTransport implements Transport {
  readonly till: Till = {
    describe: async (request) => {
      const response = await this.send('POST', 'wechatpay/sheet', JSON.stringify(request));
      return (await response.json()) as PaymentOffer;
    },
    pay: async (request) => {
      await this.send('POST', 'wechatpay/pay', JSON.stringify(request));
    },
  };

  constructor(private readonly parameters: Parameters) {}

  /** The same pages in the other environment, opened by the same person. */
  readonly miniPrograms = async (appid: string): Promise<string | null> => {
    const response = await fetch('/local/mini-programs');
    const { miniPrograms } = (await response.json()) as { miniPrograms: { appid: string; env: string }[] };
    const found = miniPrograms.find((one) => one.appid === appid);
    return found ? `/h5/?${new URLSearchParams({ ...this.parameters, env: found.env }).toString()}` : null;
  };

  async callFunction(name: string, data: unknown): Promise<unknown> {
    const response = await this.send(
      'POST',
      `functions/${encodeURIComponent(name)}`,
      JSON.stringify(data ?? {}),
    );
    return response.json();
  }

  async uploadFile(
    cloudPath: string,
    content: Blob,
    onProgress: (part: number) => void = () => undefined,
  ): Promise<string> {
    const path = cloudPath.split('/').map(encodeURIComponent).join('/');
    const type = content.type || 'application/octet-stream';
    const response = await put(this.address(`files/${path}`), this.headers(type), content, onProgress);
    if (!response.ok) throw await refusal(response);
    return ((await response.json()) as { fileID: string }).fileID;
  }

  async temporaryUrls(fileIds: readonly string[]): Promise<TemporaryUrl[]> {
    const response = await this.send('POST', 'temp-urls', JSON.stringify({ fileList: fileIds }));
    return ((await response.json()) as { fileList: TemporaryUrl[] }).fileList;
  }

  async phoneCode(): Promise<string> {
    const response = await this.send('POST', 'phone-codes', '{}');
    return ((await response.json()) as { code: string }).code;
  }

  onReload(reload: () => void): void {
    new EventSource('/local/reload').addEventListener('reload', reload);
  }

  private async send(method: string, path: string, body: string): Promise<Response> {
    const headers = this.headers('application/json');
    const response = await fetch(this.address(path), { method, body, headers });
    if (!response.ok) throw await refusal(response);
    return response;
  }

  private address(path: string): string {
    return `/local/${path}?env=${encodeURIComponent(this.parameters.env)}`;
  }

  private headers(type: string): Record<string, string> {
    const { user } = this.parameters;
    return { 'content-type': type, ...(user && { 'x-local-user': user }) };
  }
}

/** What the local cloud says of a mini program that is suspended. */
const SUSPENDED = 'MINI_PROGRAM_SUSPENDED';

interface Refusal {
  errCode?: number;
  errMsg?: string;
  error?: { code?: string; message?: string };
}

async function refusal(response: Response): Promise<CloudError> {
  const text = await response.text();
  try {
    const answer = JSON.parse(text) as Refusal;
    if (answer.error?.code === SUSPENDED) (await import('../suspended')).showSuspended();
    return new CloudError(answer.errMsg ?? answer.error?.message ?? text, answer.errCode ?? -1);
  } catch {
    return new CloudError(text || `HTTP ${response.status}`, -1);
  }
}
