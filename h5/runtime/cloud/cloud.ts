import { api, ApiError } from '../wx/api';
import type { Transport } from './transport';

/** `wx.cloud`. */
export function cloudApis(transport: Transport): object {
  return {
    init: () => undefined,
    callFunction: api('cloud.callFunction', async ({ name, data }: { name: string; data?: unknown }) => ({
      result: await transport.callFunction(name, data),
      requestID: '',
    })),
    uploadFile: api(
      'cloud.uploadFile',
      async ({ cloudPath, filePath }: { cloudPath: string; filePath: string }) => ({
        fileID: await transport.uploadFile(cloudPath, await readTemporary(filePath)),
        statusCode: 200,
      }),
    ),
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
