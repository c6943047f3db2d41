import { api, ApiError } from '../wx/api';
import type { Transport } from './transport';

interface UploadOptions {
  cloudPath: string;
  filePath: string;
}

interface UploadProgress {
  /** Percent. */
  progress: number;
  totalBytesSent: number;
  totalBytesExpectedToSend: number;
}

/** `wx.cloud`. */
export function cloudApis(transport: Transport): object {
  return {
    init: () => undefined,
    callFunction: api('cloud.callFunction', async ({ name, data }: { name: string; data?: unknown }) => ({
      result: await transport.callFunction(name, data),
      requestID: '',
    })),
    uploadFile: (options: UploadOptions) => {
      let listener: ((progress: UploadProgress) => void) | undefined;
      const onProgress = (part: number, total: number): void =>
        listener?.({
          progress: Math.round(part * 100),
          totalBytesSent: Math.round(part * total),
          totalBytesExpectedToSend: total,
        });
      const outcome = api('cloud.uploadFile', async ({ cloudPath, filePath }: UploadOptions) => {
        const content = await readTemporary(filePath);
        const fileID = await transport.uploadFile(cloudPath, content, (part) =>
          onProgress(part, content.size),
        );
        return { fileID, statusCode: 200 };
      })(options);
      return Object.assign(outcome ?? {}, {
        onProgressUpdate: (callback: typeof listener) => (listener = callback),
      });
    },
    getTempFileURL: api(
      'cloud.getTempFileURL',
      async ({ fileList }: { fileList: (string | { fileID: string })[] }) => ({
        fileList: await transport.temporaryUrls(
          fileList.map((one) => (typeof one === 'string' ? one : one.fileID)),
        ),
      }),
    ),
    downloadFile: api('cloud.downloadFile', async ({ fileID }: { fileID: string }) => {
      const [file] = await transport.temporaryUrls([fileID]);
      if (file?.status !== 0) throw new ApiError(file?.errMsg ?? `no such file: ${fileID}`);
      const content = await (await fetch(file.tempFileURL)).blob();
      return { tempFilePath: URL.createObjectURL(content), statusCode: 200 };
    }),
  };
}

/** The content behind a temporary path (an object URL). */
export async function readTemporary(path: string): Promise<Blob> {
  if (!path.startsWith('blob:') && !path.startsWith('data:')) throw new ApiError(`no such file: ${path}`);
  return (await fetch(path)).blob();
}
