/** A picture in the picker. */
export interface PickedPicture {
  /** Its name in the picker; stays the same while it moves. */
  id: string;
  /** What the thumbnail shows: a path on the phone, or the file id. */
  src: string;
  /** In cloud storage; empty until it has been sent. */
  fileID: string;
  /** px */
  width: number;
  /** px */
  height: number;
  state: 'uploading' | 'done' | 'failed';
  /** percent */
  progress: number;
}

/** The picture moved to another place; the rest keep their order. */
export function moved(
  pictures: readonly PickedPicture[],
  id: string,
  to: 'first' | 'earlier' | 'later',
): PickedPicture[] {
  const from = pictures.findIndex((picture) => picture.id === id);
  const picture = pictures[from];
  if (!picture) return [...pictures];
  const rest = pictures.filter((other) => other !== picture);
  const at = to === 'first' ? 0 : Math.max(0, from + (to === 'earlier' ? -1 : 1));
  return [...rest.slice(0, at), picture, ...rest.slice(at)];
}

export function without(pictures: readonly PickedPicture[], id: string): PickedPicture[] {
  return pictures.filter((picture) => picture.id !== id);
}

/** A picture that is in cloud storage already. */
export function stored(image: Pick<PickedPicture, 'fileID' | 'width' | 'height'>): PickedPicture {
  const { fileID, width, height } = image;
  return { id: fileID, src: fileID, fileID, width, height, state: 'done', progress: 100 };
}

/** Those that have arrived, as the contract of `publish` wants them. */
export function arrived(
  pictures: readonly PickedPicture[],
): Pick<PickedPicture, 'fileID' | 'width' | 'height'>[] {
  return pictures
    .filter(({ state }) => state === 'done')
    .map(({ fileID, width, height }) => ({ fileID, width, height }));
}

/** Whether some are still on their way. */
export function uploading(pictures: readonly PickedPicture[]): boolean {
  return pictures.some(({ state }) => state === 'uploading');
}

/** Whether some did not arrive. */
export function anyFailed(pictures: readonly PickedPicture[]): boolean {
  return pictures.some(({ state }) => state === 'failed');
}

/** The file ids of those that have arrived. */
export function fileIDsOf(pictures: readonly PickedPicture[]): string[] {
  return arrived(pictures).map(({ fileID }) => fileID);
}
