import type { Bilingual } from '../kernel/contract/answer';

/**
 * Whether a file is one the person `userId` put into this environment: `cloud://<environment>.<bucket>/uploads/<userId>/…`,
 * the one place pages upload to.
 */
export function isOwnUpload(
  fileID: string,
  { environment, userId }: { environment: string; userId: string },
): boolean {
  const [host = '', ...path] = fileID.replace(/^cloud:\/\//, '').split('/');
  const [folder, owner, ...rest] = path;
  return (
    fileID.startsWith('cloud://') &&
    host.split('.')[0] === environment &&
    folder === 'uploads' &&
    owner === userId &&
    rest.length > 0 &&
    rest.every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

export const foreignFile: Bilingual = {
  zh: '这张图片不是你上传的，请重新选择。',
  en: 'You did not upload this picture. Please choose it again.',
};

/** What is wrong with `images`, by field: each has to be the person's own. */
export function ownUploadProblems(
  images: readonly string[],
  owner: { environment: string; userId: string },
): Record<string, Bilingual> {
  const foreign = images.flatMap((fileID, index) =>
    isOwnUpload(fileID, owner) ? [] : [[`images.${index}`, foreignFile] as const],
  );
  return Object.fromEntries(foreign);
}
