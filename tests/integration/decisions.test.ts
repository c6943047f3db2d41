import { describe, expect, test } from 'vitest';
import { Appealing, because, day, plea } from './support/appealing';
import { examplePost } from './support/examples';

const s = new Appealing();
const { decisionOf, write, remove, sanction } = s;

describe('a decision', () => {
  test('says to whom it is about what happened, which rule, and what can be done', async () => {
    const postId = await write();
    const decisionId = await remove(postId);
    const { decision } = await s.author.do('appeal', 'decision', { decisionId });
    expect(decision).toMatchObject({
      outcome: 'remove',
      state: 'standing',
      automatic: false,
      rule: { id: 'honest' },
      reason: because.reason,
      subject: { type: 'post', id: postId, about: examplePost.title },
      canEdit: true,
      canAppeal: true,
      appealUntil: decision.at + 20 * day,
      appeal: null,
    });
    expect(JSON.stringify(decision)).not.toContain(s.first.userId);
    for (const stranger of [s.reader, s.first]) {
      expect((await stranger.refused('appeal', 'decision', { decisionId })).code).toBe('NOT_FOUND');
      expect((await stranger.refused('appeal', 'submit', { decisionId, text: plea })).code).toBe('NOT_FOUND');
    }
    const { decisions } = await s.author.do('appeal', 'mine');
    expect(decisions).toEqual([decision]);
    expect((await s.reader.do('appeal', 'mine')).decisions).toEqual([]);
  });

  test('of content that was removed since has no name, and nothing to edit', async () => {
    const postId = await write();
    const decisionId = await remove(postId);
    await s.author.do('publish', 'post.remove', { postId });
    const { decision } = await s.author.do('appeal', 'decision', { decisionId });
    expect(decision).toMatchObject({ subject: { about: '' }, canEdit: false });
  });

  test('lets nobody edit who may not post', async () => {
    const decisionId = await remove(await write());
    const muted = await sanction('mute');
    const { decision } = await s.author.do('appeal', 'decision', { decisionId });
    expect(decision.canEdit).toBe(false);
    const other = (await s.author.do('appeal', 'decision', { decisionId: muted })).decision;
    expect(other.sanction).toMatchObject({ kind: 'mute', inForce: true });
    s.cloud.clock.advance(7 * day);
    const later = (await s.author.do('appeal', 'decision', { decisionId: muted })).decision;
    expect(later.sanction).toMatchObject({ inForce: false });
    expect((await s.author.do('appeal', 'decision', { decisionId })).decision.canEdit).toBe(true);
  });

  test('is on a list, newest first, a page at a time', async () => {
    const made = decisionOf(await remove(await write()));
    const more = Array.from({ length: 24 }, (_, index) => ({
      ...made,
      _id: `d_page_${index}`,
      at: made.at - index - 1,
    }));
    const approval = { ...made, _id: 'd_page_approval', outcome: 'approve' as const };
    s.cloud.load('decisions', [...more, approval]);
    const page = await s.author.do('appeal', 'mine');
    const rest = await s.author.do('appeal', 'mine', { cursor: page.nextCursor! });
    const ids = [...page.decisions, ...rest.decisions].map(({ decisionId }) => decisionId);
    expect(ids).toEqual([made._id, ...more.map(({ _id }) => _id)]);
    expect(rest.nextCursor).toBeNull();
  });
});
