import { uploadId } from '../../cloudfunctions/common/users/upload-id';
import type { Post } from '../collections/posts';
import type { Upload } from '../collections/uploads';
import type { User } from '../collections/users';

/** What must be remembered of the files that people and posts use. A file used twice is remembered once. */
export function uploadsOf(users: readonly User[], posts: readonly Post[]): Upload[] {
  const used = [
    ...users.flatMap(({ _id, avatar, createdAt }) =>
      avatar ? [{ userId: _id, fileID: avatar.fileID, createdAt }] : [],
    ),
    ...posts.flatMap(({ authorId, images, createdAt }) =>
      images.map(({ fileID }) => ({ userId: authorId, fileID, createdAt })),
    ),
  ];
  return used.map((use) => ({ _id: uploadId(use.fileID), ...use }));
}
