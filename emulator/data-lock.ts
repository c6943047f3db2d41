import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Another local cloud is using the folder. */
export class DataFolderError extends Error {}

/** A socket is held by a living process or by nobody: unlike a file, a killed process leaves no lock behind. */
function socketOf(dir: string): string {
  const name = `local-cloud-${createHash('sha256').update(dir).digest('hex').slice(0, 24)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

function hold(socket: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((connection) => connection.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen(socket, () => resolve(server.unref()));
  });
}

function isHeld(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket, () => {
      connection.destroy();
      resolve(true);
    });
    connection.on('error', ({ code }: NodeJS.ErrnoException) => {
      resolve(code !== 'ECONNREFUSED' && code !== 'ENOENT');
    });
  });
}

/** Takes a folder for this process and gives how to let it go. Throws `DataFolderError` when another one has it. */
export async function lockFolder(dir: string): Promise<() => void> {
  const socket = socketOf(dir);
  let server = await hold(socket);
  if (!server && !(await isHeld(socket))) {
    rmSync(socket, { force: true });
    server = await hold(socket);
  }
  if (!server)
    throw new DataFolderError(`Another local cloud uses ${dir}; stop it or choose another folder.`);
  return () => server.close();
}
