import { ApiError } from './api';

/** A picture that can be measured and drawn; fails when the address holds none. */
export function loadPicture(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const picture = new Image();
    picture.onload = () => resolve(picture);
    picture.onerror = () => reject(new ApiError('file not found or not a picture'));
    picture.src = address;
  });
}
