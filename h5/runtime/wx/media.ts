import { pictureAddress } from '../pictures';
import { api, ApiError } from './api';
import { chooseFiles, type ChosenFile } from './files';
import { loadPicture } from './picture';

interface ChooseMediaOptions {
  count?: number;
  mediaType?: ('image' | 'video' | 'mix')[];
  sourceType?: ('album' | 'camera')[];
}

interface CompressOptions {
  src: string;
  /** 0 to 100. */
  quality?: number;
  compressedWidth?: number;
  compressedHeight?: number;
}

/** Choosing, measuring, shrinking and saving pictures. */
export function mediaApis(): object {
  return {
    chooseMedia: api('chooseMedia', async (options: ChooseMediaOptions) => {
      const types = options.mediaType ?? ['image', 'video'];
      const accept = types.includes('mix') ? 'image/*,video/*' : types.map((type) => `${type}/*`).join(',');
      const chosen = await chooseFiles({ accept, count: options.count ?? 9, ...camera(options.sourceType) });
      const tempFiles = await Promise.all(chosen.map(describe));
      return { type: tempFiles[0]?.fileType ?? 'image', tempFiles, failedCount: 0 };
    }),
    chooseImage: api('chooseImage', async (options: ChooseMediaOptions) => {
      const chosen = await chooseFiles({
        accept: 'image/*',
        count: options.count ?? 9,
        ...camera(options.sourceType),
      });
      return {
        tempFilePaths: chosen.map(({ path }) => path),
        tempFiles: chosen.map(({ path, file }) => ({ path, size: file.size })),
      };
    }),
    getImageInfo: api('getImageInfo', async ({ src }: { src: string }) => {
      const address = await pictureAddress(src, '');
      const picture = await loadPicture(address);
      const { width, height } = picture;
      return { width, height, path: address, orientation: 'up', type: await pictureType(address) };
    }),
    compressImage: api('compressImage', async (options: CompressOptions) => ({
      tempFilePath: await compress(options),
    })),
    saveImageToPhotosAlbum: api('saveImageToPhotosAlbum', async ({ filePath }: { filePath: string }) => {
      const link = document.createElement('a');
      link.href = await pictureAddress(filePath, '');
      link.download = 'picture';
      link.click();
    }),
  };
}

function camera(sources: ChooseMediaOptions['sourceType']): { capture?: string } {
  return sources?.length === 1 && sources[0] === 'camera' ? { capture: 'environment' } : {};
}

interface MediaFile {
  tempFilePath: string;
  /** Bytes. */
  size: number;
  fileType: 'image' | 'video';
  width?: number;
  height?: number;
}

async function describe({ path, file }: ChosenFile): Promise<MediaFile> {
  const described = { tempFilePath: path, size: file.size };
  if (file.type.startsWith('video/')) return { ...described, fileType: 'video' };
  const { width, height } = await loadPicture(path);
  return { ...described, fileType: 'image', width, height };
}

async function pictureType(address: string): Promise<string> {
  const { type } = await (await fetch(address)).blob();
  return type.replace('image/', '').replace('svg+xml', 'svg') || 'unknown';
}

async function compress(options: CompressOptions): Promise<string> {
  const picture = await loadPicture(await pictureAddress(options.src, ''));
  const { compressedWidth, compressedHeight } = options;
  const scale = Math.min(
    1,
    (compressedWidth ?? Infinity) / picture.width,
    (compressedHeight ?? Infinity) / picture.height,
  );
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const quality = (options.quality ?? 80) / 100;
  const content = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  if (!content) throw new ApiError('cannot compress this picture');
  return URL.createObjectURL(content);
}
