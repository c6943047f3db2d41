import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Database, DatabaseError } from '../../../emulator/cloudbase/database';

type Fields = Record<string, unknown>;

/** A server that answers only the database's part of the SDK's protocol. */
export interface DatabaseServer {
  url: string;
  close(): Promise<void>;
}

async function readJson(request: IncomingMessage): Promise<Fields> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as Fields;
}

async function answer(database: Database, params: Fields): Promise<Fields> {
  try {
    return { requestId: 'local', ...(await database.handle(String(params['action']), params)) };
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return { requestId: 'local', code: error.code, message: error.message };
  }
}

/** Serves a database on 127.0.0.1; `onRequest` sees the fields of each request. */
export async function serve(
  database: Database,
  onRequest: (params: Fields) => void,
): Promise<DatabaseServer> {
  const server = createServer((request, response) => {
    void (async () => {
      const params = await readJson(request);
      onRequest(params);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(await answer(database, params)));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
