// A process that writes until it is killed: `database-writer.ts <file>`. Each line it prints is a write that was acknowledged.
import { writeSync } from 'node:fs';
import { openDatabase } from '../../../emulator/cloudbase/database';
import { begin, client, commit } from '../../../emulator/cloudbase/database/testing/client';

const database = openDatabase({
  file: process.argv[2] as string,
  now: () => Date.now(),
  collections: [{ name: 'items', indexes: [{ name: 'group', keys: { group: 1 } }] }],
});
const items = client(database, 'items');

/** Adds one document after another and counts them in a document of its own. */
async function add(writer: number): Promise<never> {
  await items.set(`counter-${writer}`, { count: 0 });
  for (let i = 1; ; i++) {
    await items.add({ _id: `${writer}-${i}`, group: writer });
    await items.update({ _id: `counter-${writer}` }, { $inc: { count: 1 } }, false);
    writeSync(1, `${writer} ${i}\n`);
  }
}

/** Changes two documents in one transaction, again and again. */
async function pair(): Promise<never> {
  await items.add({ _id: 'left', n: 0 }, { _id: 'right', n: 0 });
  for (let i = 1; ; i++) {
    const id = await begin(database);
    const inside = client(database, 'items', id);
    await inside.update({ _id: 'left' }, { $inc: { n: 1 } }, false);
    await inside.update({ _id: 'right' }, { $inc: { n: -1 } }, false);
    await commit(database, id);
    writeSync(1, `pair ${i}\n`);
  }
}

await Promise.race([add(0), add(1), add(2), pair()]);
