import { traceOf } from '../../../cloudfunctions/common/users/recovery/trace';
import { collections, schema } from '../../../database';
import { examplePost, words } from './examples';
import { operator } from './operators';
import type { ProjectCloud, Someone } from './project-cloud';
import { loadTraded } from './traded';

/** One document and where it is. */
export interface Found {
  collection: string;
  document: Record<string, unknown> & { _id: string };
}

/** All documents that mention any of these texts, wherever in them. */
export function mentions(cloud: ProjectCloud, ...texts: string[]): Found[] {
  const { database } = cloud.environment('primary');
  // Notes of what is removed hold ids, and go as soon as the other environment knows.
  const kept = collections.filter(({ name }) => name !== schema.tombstones.name);
  return kept.flatMap(({ name }) =>
    database
      .read(name, {})
      .filter((document) => texts.some((text) => JSON.stringify(document).includes(text)))
      .map((document) => ({ collection: name, document: document as Found['document'] })),
  );
}

/** How many likes and published comments each post has, counted anew, against what it says. */
export function miscounted(cloud: ProjectCloud): string[] {
  const likes = cloud.read('likes');
  const comments = cloud.read('comments', { state: 'published' });
  const count = (list: { postId: string }[], id: string) => list.filter(({ postId }) => postId === id).length;
  return cloud
    .read('posts')
    .filter(
      (post) => post.likeCount !== count(likes, post._id) || post.commentCount !== count(comments, post._id),
    )
    .map(({ _id }) => _id);
}

/** Who uses everything, and what must be found, or not found, of them: `secret` stands in all they write. */
export interface User {
  person: Someone;
  secret: string;
  /** What others wrote to them about orders. */
  foreign: string;
  phone: string;
  /** An operator who has decided about them. */
  moderator: Someone;
}

let count = 0;

/** What `other` complains about is taken down, and something of another post masked; `person` appeals. */
async function beJudged(cloud: ProjectCloud, person: Someone, secret: string, other: Someone) {
  const moderator = await operator(cloud, 'moderator');
  const decide = async (choice: { outcome: 'remove' } | { outcome: 'mask'; mask: string[] }) => {
    const written = { ...examplePost, title: `${secret}旧物`, body: `${secret}旧物，差劲` };
    const { postId } = (await person.do('publish', 'post.create', written)).post;
    const subject = { type: 'post' as const, id: postId };
    await other.do('report', 'submit', { subject, reason: 'other', text: '请看看这个' });
    const { version } = await moderator.do('moderate', 'claim', { caseId: postId });
    const because = { rule: 'honest' as const, reason: '与实际不符。' };
    const input = { caseId: postId, version, revision: 0, ...because, ...choice };
    return (await moderator.do('moderate', 'decide', input)).decision.decisionId;
  };
  await decide({ outcome: 'mask', mask: ['差劲'] });
  const decisionId = await decide({ outcome: 'remove' });
  const images = [cloud.upload(person).fileID];
  await person.do('appeal', 'submit', { decisionId, text: `${secret}申诉`, images });
  return moderator;
}

/** Complains about a post of somebody else, and about the platform. */
async function complain(cloud: ProjectCloud, person: Someone, secret: string, postId: string): Promise<void> {
  const written = () => ({
    reason: 'other',
    text: `${secret}投诉`,
    contact: `${secret}联系`,
    images: [cloud.upload(person).fileID],
  });
  await person.do('report', 'submit', { subject: { type: 'post', id: postId }, ...written() });
  await person.do('report', 'submit', { subject: { type: 'platform', id: 'platform' }, ...written() });
}

/** Came from the other mini program once, and could have been `other`, who took it back. */
function beRecognised(cloud: ProjectCloud, { userId }: Someone, other: Someone): void {
  const [identity] = cloud.read('identities', { userId });
  const joined = {
    _id: `rc_${userId}`,
    identityId: identity!._id,
    trace: traceOf(identity!._id),
    fromUserId: null,
    toUserId: userId,
    by: 'code' as const,
    at: 1,
  };
  const undone = { candidates: [other.userId], undoneAt: 2, undoneBy: other.userId };
  cloud.load('recoveries', [{ ...joined, ...undone }]);
}

/** Somebody new who uses everything there is to use; `other` has a post for them to talk to. */
export async function useEverything(cloud: ProjectCloud, other: Someone): Promise<User> {
  const person = await cloud.person();
  count += 1;
  const secret = `秘密${count}号`;
  const foreign = `别人${count}号`;
  const phone = `138${String(count).padStart(8, '0')}`;
  const { phoneCodes } = cloud.environment('primary').wechat;
  const { post: theirs } = await other.do('publish', 'post.create', examplePost);
  const images = [cloud.upload(person), cloud.upload(person)];
  const { me } = await person.do('register', 'session');
  const avatars = [cloud.upload(person).fileID, cloud.upload(person).fileID] as const;
  await person.do('register', 'profile.update', {
    nickname: `${secret}老王`,
    bio: `${secret}介绍`,
    area: `${secret}小区`,
    avatar: avatars[0],
  });
  await person.do('register', 'profile.update', { avatar: avatars[1] });
  await person.do('register', 'phone.bind', { code: phoneCodes.issue(phone, cloud.clock.now()) });
  await person.do('register', 'consent.record', { document: 'privacy', version: me.required.privacy });
  await person.do('register', 'block', { userId: other.userId });
  await person.do('register', 'unblock', { userId: other.userId });
  const written = {
    ...examplePost,
    title: `${secret}标题`,
    body: `${secret}正文`,
    area: `${secret}地点`,
    images,
  };
  const { post } = await person.do('publish', 'post.create', written);
  const edit = { ...written, images: images.slice(1), postId: post.postId, revision: 0 };
  await person.do('publish', 'post.update', edit);
  await person.do('publish', 'post.update', { ...edit, body: `${secret}修改 ${words.review}`, revision: 1 });
  await person.do('publish', 'post.create', {
    ...written,
    body: `${secret}等待 ${words.review}`,
    images: [],
  });
  const { post: removed } = await person.do('publish', 'post.create', { ...written, images: [] });
  await person.do('publish', 'post.remove', { postId: removed.postId });
  for (const { postId } of [post, theirs]) {
    await person.do('publish', 'comment.create', { postId, body: `${secret}评论` });
    await person.do('publish', 'comment.create', { postId, body: `${secret}评论 ${words.review}` });
    await person.do('publish', 'like.set', { postId, liked: true });
    await other.do('publish', 'comment.create', { postId, body: '公开评论' });
    await other.do('publish', 'like.set', { postId, liked: true });
  }
  const moderator = await beJudged(cloud, person, secret, other);
  const { post: bad } = await other.do('publish', 'post.create', examplePost);
  await complain(cloud, person, secret, bad.postId);
  await person.do('register', 'transfer.issue');
  beRecognised(cloud, person, other);
  const { openid } = cloud.environment('primary').people.find(person.name!);
  loadTraded(cloud, { person, other }, { secret, foreign, openid });
  return { person, secret, foreign, phone, moderator };
}
