import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** A 1 × 1 picture. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A request to the cloud, as the page made it. */
export interface Asked {
  method: string;
  path: string;
  user: string | undefined;
  body: string;
}

/** Serves a built web app at `/h5/`, a preview at `/`, and answers for the local cloud. */
export class FixtureServer {
  readonly asked: Asked[] = [];
  private readonly server: Server;

  constructor(h5: string, preview: string) {
    this.server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://here');
      void (async () => {
        if (pathname.startsWith('/local/')) {
          const { status, type, body } = await this.answer(request, pathname.slice('/local/'.length));
          response.writeHead(status, { 'content-type': type }).end(body);
          return;
        }
        const file = pathname.startsWith('/h5/') ? join(h5, pathname.slice(4)) : join(preview, pathname);
        const found = pathname.endsWith('/') ? join(file, 'index.html') : file;
        const content = await readFile(found).catch(() => undefined);
        response.writeHead(content ? 200 : 404, { 'content-type': TYPES[extname(found)] ?? 'text/plain' });
        response.end(content);
      })();
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, path: string): Promise<Answer> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts).toString('latin1');
    const user = request.headers['x-local-user'];
    this.asked.push({ method: request.method ?? '', path, user: user as string | undefined, body });
    if (path === 'pixel.png') return { status: 200, type: 'image/png', body: PIXEL };
    if (path === 'functions/failing')
      return json({ errCode: -504002, errMsg: 'functions execute fail' }, 500);
    if (path === 'functions/hello') return json({ text: `hello ${String(user ?? 'nobody')}` });
    if (path === 'phone-codes') return json({ code: 'once-only' });
    if (path.startsWith('wechatpay/') && body.includes('forged'))
      return json({ error: { code: 'SIGN_ERROR', message: 'signed by somebody else' } }, 400);
    if (path === 'wechatpay/sheet') return json({ merchant: 'Board', description: 'Apples', amount: 1205 });
    if (path === 'people') return json({ people: [{ name: 'lin' }, { name: 'wei' }] });
    if (path.startsWith('files/')) return json({ fileID: `cloud://env/${path.slice('files/'.length)}` });
    if (path !== 'temp-urls') return json({});
    const { fileList } = JSON.parse(body) as { fileList: string[] };
    const tempFileURL = '/local/pixel.png';
    return json({ fileList: fileList.map((fileID) => ({ fileID, tempFileURL, status: 0, errMsg: 'ok' })) });
  }
}

interface Answer {
  status: number;
  type: string;
  body: string | Buffer;
}

function json(value: unknown, status = 200): Answer {
  return { status, type: 'application/json', body: JSON.stringify(value) };
}
