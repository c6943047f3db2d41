import { expect, it } from 'vitest';
import type { ImageView } from '../../../cloudfunctions/common/posts/views';
import { sharedPicture } from './share-image';

const picture = (fileID: string, state: ImageView['state']) => ({ fileID, state, width: 4, height: 3 });

it('shares the first picture that everybody may see', () => {
  expect(sharedPicture({ images: [picture('a', 'pending'), picture('b', 'approved')] })).toBe('b');
  expect(sharedPicture({ images: [picture('a', 'refused')] })).toBeUndefined();
});
