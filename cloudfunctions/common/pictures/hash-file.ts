import { second } from '../kernel/clock';
import { cloud } from '../kernel/cloud';
import { withDeadline } from '../kernel/deadline';
import { log } from '../kernel/log';

const patience = 8 * second;

/** The hash of a file, empty when it is not a picture we can read; null when the file cannot be had now. */
export async function hashFile(fileID: string): Promise<string | null> {
  try {
    const { fileContent } = await withDeadline(cloud.downloadFile({ fileID }), patience);
    const { hashOf } = await import('./likeness');
    return hashOf(fileContent);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log('warn', 'picture.unreachable', { reason: reason.slice(0, 300) });
    return null;
  }
}
