import type { InputOf } from '../../../cloudfunctions/common/kernel/contract/contract';
import type { DecisionSummary } from '../../../cloudfunctions/common/moderation/views';
import type { contract } from '../../../cloudfunctions/moderate/contract';
import type { CollectionKey, DocumentOf } from '../../../database';
import { examplePost } from './examples';
import { operator } from './operators';
import { startProjectCloud, type ProjectCloud, type Someone } from './project-cloud';

type Decide = InputOf<typeof contract, 'decide'>;

export const day = 86_400_000;
/** What a decision against somebody rests on. */
export const because = { rule: 'honest' as const, reason: '与实际不符。' };

/** A cloud with operators, and how they decide there. */
export interface Deciding {
  cloud: ProjectCloud;
  reader: Someone;
  moderator: Someone;
  other: Someone;
  admin: Someone;
  /** A post: of somebody new it is published, with a case to be looked at. */
  write(by: Someone, change?: Record<string, unknown>): Promise<string>;
  edit(by: Someone, postId: string, change: Record<string, unknown>): Promise<void>;
  comment(by: Someone, postId: string, body: string): Promise<string>;
  /** The only document with this id. */
  one<K extends CollectionKey>(collection: K, id: string): DocumentOf<K>;
  /** A case as an operator reads it. */
  read(caseId: string): { caseId: string; version: number; revision?: number };
  decide(caseId: string, choice: Omit<Decide, 'caseId' | 'version'>, by?: Someone): Promise<DecisionSummary>;
  /** How a decision on a claimed case is refused. */
  refused(caseId: string, choice: Record<string, unknown>): ReturnType<Someone['refused']>;
  undo(decisionId: string, by?: Someone): Promise<DecisionSummary>;
  /** What somebody else sees of a post: its title, or null. */
  seen(postId: string): Promise<string | null>;
  noticesTo(who: Someone): string[];
}

/** Starts a cloud with two moderators and an admin. No pass is drawn for a sample. */
export async function startDeciding(): Promise<Deciding> {
  const cloud = await startProjectCloud();
  cloud.load('settings', [{ _id: 'moderation', value: { sampleOneIn: 0 }, updatedAt: 0 }]);
  const moderator = await operator(cloud, 'moderator');
  const reader = await cloud.person('reader');
  const one: Deciding['one'] = (collection, id) => {
    const [found] = cloud.read(collection, { _id: id });
    if (!found) throw new Error(`no ${id} in ${collection}`);
    return found;
  };
  const read = (caseId: string) => {
    const revision = cloud.read('posts', { _id: caseId })[0]?.revision;
    const { version } = one('cases', caseId);
    return { caseId, version, ...(revision === undefined ? {} : { revision }) };
  };
  return {
    cloud,
    reader,
    moderator,
    other: await operator(cloud, 'moderator'),
    admin: await operator(cloud, 'admin'),
    one,
    read,
    write: async (by, change = {}) =>
      (await by.do('publish', 'post.create', { ...examplePost, ...change })).post.postId,
    async edit(by, postId, change) {
      const { revision } = one('posts', postId);
      await by.do('publish', 'post.update', { ...examplePost, postId, revision, ...change });
    },
    comment: async (by, postId, body) =>
      (await by.do('publish', 'comment.create', { postId, body })).comment.commentId,
    async decide(caseId, choice, by = moderator) {
      await by.do('moderate', 'claim', { caseId });
      return (await by.do('moderate', 'decide', { ...read(caseId), ...choice })).decision;
    },
    async refused(caseId, choice) {
      await moderator.do('moderate', 'claim', { caseId });
      return moderator.refused('moderate', 'decide', { ...read(caseId), ...choice });
    },
    undo: async (decisionId, by = moderator) =>
      (await by.do('moderate', 'undo', { decisionId, reason: '看错了。' })).decision,
    async seen(postId) {
      const answer = await reader.send('browse', { action: 'post', postId });
      return answer.ok ? (answer.data as { post: { title: string } }).post.title : null;
    },
    noticesTo: ({ userId }) => cloud.read('notices', { userId }).map(({ kind }) => kind),
  };
}
