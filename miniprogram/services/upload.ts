import { randomName } from '../platform/random';
import { LARGEST_FILE, extensionOf, fitInto, upright, type Extension, type Size } from './picture';

/** A picture that cannot be taken, and why; found out before anything is sent. */
export class PictureRefused extends Error {
  override readonly name = 'PictureRefused';

  constructor(readonly reason: 'tooLarge' | 'wrongType') {
    super(reason);
  }
}

/** A picture on the phone, ready to be sent. */
export interface PreparedPicture extends Size {
  path: string;
  extension: Extension;
}

async function inspect(src: string): Promise<PreparedPicture> {
  const info = await wx.getImageInfo({ src }).catch(() => {
    throw new PictureRefused('wrongType');
  });
  const extension = extensionOf(info.type, src);
  if (!extension) throw new PictureRefused('wrongType');
  return { path: src, extension, ...upright(info, info.orientation) };
}

/** Makes a chosen picture fit to be sent: its longer side at most 1600 px. `size` in bytes. Throws PictureRefused. */
export async function preparePicture(path: string, size: number): Promise<PreparedPicture> {
  if (size > LARGEST_FILE) throw new PictureRefused('tooLarge');
  const picture = await inspect(path);
  const fitted = fitInto(picture);
  if (fitted.width === picture.width && fitted.height === picture.height) return picture;
  const { tempFilePath } = await wx.compressImage({
    src: path,
    quality: 82,
    compressedWidth: fitted.width,
    compressedHeight: fitted.height,
  });
  return inspect(tempFilePath);
}

/** Sends a picture to cloud storage and gives its file id. `onProgress` hears percents. */
export function uploadPicture(
  userId: string,
  { path, extension }: PreparedPicture,
  onProgress?: (percent: number) => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const task = wx.cloud.uploadFile({
      cloudPath: `uploads/${userId}/${randomName()}.${extension}`,
      filePath: path,
      success: ({ fileID }) => resolve(fileID),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
    if (onProgress) task.onProgressUpdate(({ progress }) => onProgress(progress));
  });
}
