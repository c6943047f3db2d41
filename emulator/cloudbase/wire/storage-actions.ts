import * as z from 'zod';
import { invalidParameter } from '../errors';
import type { WireAnswer, WireCall } from './call';

const upload = z.object({ path: z.string() });
const download = z.object({
  file_list: z.array(z.object({ fileid: z.string(), max_age: z.number().positive().optional() })).max(50),
});
const removal = z.object({ fileid_list: z.array(z.string()).max(50) });

function read<T>(schema: z.ZodType<T>, params: unknown): T {
  const parsed = schema.safeParse(params);
  if (!parsed.success) throw invalidParameter(z.prettifyError(parsed.error));
  return parsed.data;
}

/** `storage.getUploadMetadata`: where the SDK puts the file. */
export function getUploadMetadata({ environment, params }: WireCall): WireAnswer {
  const { url, authorization, fileId } = environment.storage.uploadTicket(read(upload, params).path);
  // Sent back in a header, so plain letters only.
  const cosFileId = Buffer.from(fileId).toString('base64url');
  return { data: { url, token: 'local', authorization, fileId, cosFileId } };
}

/** `storage.batchGetDownloadUrl`. */
export function getDownloadUrls({ environment, params }: WireCall): WireAnswer {
  const { file_list } = read(download, params);
  return {
    data: {
      download_list: file_list.map(({ fileid, max_age }) => environment.storage.tempUrl(fileid, max_age)),
    },
  };
}

/** `storage.batchDeleteFile`. */
export function deleteFiles({ environment, params }: WireCall): WireAnswer {
  const { fileid_list } = read(removal, params);
  return {
    data: {
      delete_list: fileid_list.map((fileID) => ({
        fileID,
        code: environment.storage.remove(fileID) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST',
      })),
    },
  };
}
