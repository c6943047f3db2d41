import type { Parameters } from '../parameters';
import { CloudError, type TemporaryUrl, type Transport } from './transport';

/** The local cloud (docs/architecture.md, "The browser"). */
export class LocalTransport implements Transport {
  constructor(private readonly parameters: Pick<Parameters, 'user' | 'env'>) {}

  async callFunction(name: string, data: unknown): Promise<unknown> {
    const response = await this.send(
      'POST',
      `functions/${encodeURIComponent(name)}`,
      JSON.stringify(data ?? {}),
    );
    return response.json();
  }

  async uploadFile(cloudPath: string, content: Blob): Promise<string> {
    const path = cloudPath.split('/').map(encodeURIComponent).join('/');
    const response = await this.send('PUT', `files/${path}`, content);
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

  private async send(method: string, path: string, body: string | Blob): Promise<Response> {
    const { user, env } = this.parameters;
    const response = await fetch(`/local/${path}?env=${encodeURIComponent(env)}`, {
      method,
      body,
      headers: {
        'content-type':
          typeof body === 'string' ? 'application/json' : body.type || 'application/octet-stream',
        ...(user && { 'x-local-user': user }),
      },
    });
    if (!response.ok) throw await refusal(response);
    return response;
  }
}

async function refusal(response: Response): Promise<CloudError> {
  const text = await response.text();
  try {
    const answer = JSON.parse(text) as { errCode?: number; errMsg?: string; error?: { message?: string } };
    return new CloudError(answer.errMsg ?? answer.error?.message ?? text, answer.errCode ?? -1);
  } catch {
    return new CloudError(text || `HTTP ${response.status}`, -1);
  }
}
