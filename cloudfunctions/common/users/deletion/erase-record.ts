import { db, regExp } from '../../kernel/database';

/**
 * Empties what a person wrote into complaints and appeals, and what decisions keep of their content; takes away their
 * inbox, what is known of their pictures, and what did not stand of what both environments changed. What is left says that
 * something was, not what. May run again.
 */
export async function eraseRecord(userId: string): Promise<void> {
  await Promise.all([
    db.notices.removeWhere({ userId }),
    db.pictures.removeWhere({ userId }),
    db.conflicts.removeWhere({ userId }),
    db.removedPictures.updateWhere({ fileID: regExp(`/uploads/${userId}/`) }, { fileID: null, hash: '' }),
    db.reports.updateWhere({ reporterId: userId }, { text: '', contact: '', images: [] }),
    db.appeals.updateWhere({ userId }, { text: '', images: [] }),
    db.decisions.updateWhere({ authorId: userId }, { before: null }),
  ]);
}
