import { afterAll, beforeAll, beforeEach } from 'vitest';
import { examplePost } from './examples';
import { operator } from './operators';
import { startProjectCloud, type ProjectCloud, type Someone } from './project-cloud';

export const hour = 3_600_000;
export const day = 24 * hour;
export const because = { rule: 'honest' as const, reason: '与实际不符。' };
export const plea = '这就是我自己的车，照片也是我拍的。';

type Choice = Record<string, unknown> & { outcome: 'approve' | 'remove' | 'ask-change' };

/** Two operators, a reader, and for each test a new author, on a cloud where no pass is drawn for a sample. */
export class Appealing {
  cloud!: ProjectCloud;
  author!: Someone;
  reader!: Someone;
  first!: Someone;
  second!: Someone;

  constructor() {
    beforeAll(async () => {
      this.cloud = await startProjectCloud();
      this.cloud.load('settings', [{ _id: 'moderation', value: { sampleOneIn: 0 }, updatedAt: 0 }]);
      this.reader = await this.cloud.person('reader');
      this.first = await operator(this.cloud, 'moderator');
      this.second = await operator(this.cloud, 'moderator');
    });
    beforeEach(async () => {
      this.cloud.clock.advance(hour);
      this.author = await this.cloud.person();
    });
    afterAll(() => this.cloud.dispose());
  }

  readonly caseOf = (id: string) => this.cloud.read('cases', { _id: id })[0]!;
  readonly postOf = (id: string) => this.cloud.read('posts', { _id: id })[0]!;
  readonly decisionOf = (id: string) => this.cloud.read('decisions', { _id: id })[0]!;
  readonly userOf = ({ userId }: Someone) => this.cloud.read('users', { _id: userId })[0]!;
  readonly strikesOf = async ({ userId }: Someone) =>
    (await this.second.do('moderate', 'person', { userId })).record.strikes.weight;
  readonly noticesTo = ({ userId }: Someone) =>
    this.cloud.read('notices', { userId }).map(({ kind }) => kind);

  readonly submit = async (decisionId: string, who = this.author) =>
    (await who.do('appeal', 'submit', { decisionId, text: plea })).appeal;

  /** A post with a comment and a like of somebody else. */
  readonly write = async (): Promise<string> => {
    const { post } = await this.author.do('publish', 'post.create', examplePost);
    await this.reader.do('publish', 'comment.create', { postId: post.postId, body: '还在吗？' });
    await this.reader.do('publish', 'like.set', { postId: post.postId, liked: true });
    return post.postId;
  };

  /** Decides the case of a post; gives the decision's id. */
  readonly decide = async (postId: string, choice: Choice, by = this.first): Promise<string> => {
    await by.do('moderate', 'claim', { caseId: postId });
    const { version } = this.caseOf(postId);
    const { revision } = this.postOf(postId);
    const { decision } = await by.do('moderate', 'decide', { caseId: postId, version, revision, ...choice });
    return decision.decisionId;
  };

  readonly remove = (postId: string) => this.decide(postId, { outcome: 'remove', ...because });

  readonly sanction = async (kind: 'mute' | 'ban', who = this.author): Promise<string> => {
    const input = { userId: who.userId, kind, days: 7, ...because };
    return (await this.first.do('moderate', 'sanction', input)).decision.decisionId;
  };

  readonly answer = (caseId: string, overturn: boolean) => ({
    caseId,
    version: this.caseOf(caseId).version,
    overturn,
    reply: '我们又看了一遍。',
  });

  /** Decides an appeal. */
  readonly settle = async (decisionId: string, overturn: boolean, by = this.second) => {
    await by.do('moderate', 'claim', { caseId: decisionId });
    return (await by.do('appeal', 'decide', this.answer(decisionId, overturn))).appeal;
  };
}
