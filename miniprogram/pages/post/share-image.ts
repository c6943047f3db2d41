import type { PostView } from '../../../cloudfunctions/common/posts/views';

/** The first picture that everybody may see. */
export function sharedPicture(post: Pick<PostView, 'images'>): string | undefined {
  return post.images.find(({ state }) => state === 'approved')?.fileID;
}

/** A URL that WeChat can load for a shared card; undefined when there is no picture, or none can be had. */
export async function shareImage(post: Pick<PostView, 'images'>): Promise<string | undefined> {
  const fileID = sharedPicture(post);
  if (!fileID) return undefined;
  try {
    const { fileList } = await wx.cloud.getTempFileURL({ fileList: [fileID] });
    return fileList[0]?.tempFileURL || undefined;
  } catch {
    return undefined;
  }
}
