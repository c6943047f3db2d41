import type { CloudPictures } from './cloud/pictures';

let pictures: CloudPictures | undefined;

/** Says where `cloud://` pictures come from. */
export function setPictures(source: CloudPictures): void {
  pictures = source;
}

/** The address of a picture as an `<image>` names it: `cloud://`, a path in the mini program, or any URL. */
export function pictureAddress(source: string, page: string): string | Promise<string> {
  if (source.startsWith('cloud://')) return pictures?.address(source) ?? '';
  if (source === '' || /^(https?:|data:|blob:|\/\/)/.test(source)) return source;
  if (source.startsWith('/')) return `.${source}`;
  return `.${new URL(source, `http://page/${page}`).pathname}`;
}
