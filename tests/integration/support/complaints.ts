import type { InputOf } from '../../../cloudfunctions/common/kernel/contract/contract';
import type { contract as moderate } from '../../../cloudfunctions/moderate/contract';
import type { contract as report } from '../../../cloudfunctions/report/contract';
import { publishedPost } from './documents';
import { examplePost } from './examples';
import { operator } from './operators';
import { startProjectCloud, type ProjectCloud, type Someone } from './project-cloud';

const day = 86_400_000;
/** Days and published posts that earn each trust. */
const earned = { new: [0, 0], ordinary: [10, 3], trusted: [90, 10] } as const;

type Submission = InputOf<typeof report, 'submit'>;
type Decide = InputOf<typeof moderate, 'decide'>;

export const removal = { outcome: 'remove', rule: 'no-spam', reason: '重复发布。' } as const;
export const aboutPost = (id: string) => ({ type: 'post' as const, id });

/** A cloud in which people complain about what others write, and a moderator decides. */
export class Complaints {
  private count = 0;

  private constructor(
    readonly cloud: ProjectCloud,
    readonly moderator: Someone,
  ) {}

  static async start(): Promise<Complaints> {
    const cloud = await startProjectCloud();
    cloud.load('settings', [{ _id: 'moderation', value: { sampleOneIn: 0 }, updatedAt: 0 }]);
    return new Complaints(cloud, await operator(cloud, 'moderator'));
  }

  /** A name nobody has. */
  newName(): string {
    return `newcomer-${(this.count += 1)}`;
  }

  /** Somebody new here, with the record that earns a trust. */
  async somebody(trust: keyof typeof earned = 'ordinary'): Promise<Someone> {
    const { cloud } = this;
    const person = await cloud.person();
    const [days, posts] = earned[trust];
    const since = cloud.clock.now() - days * day;
    await cloud.set('users', person.userId, { createdAt: since });
    for (let n = 0; n < posts; n += 1) this.load(person, since);
    return person;
  }

  /** A published post of a person that was written at `at` (ms), past all checks; its id. */
  load(by: Someone, at = this.cloud.clock.now()): string {
    const id = `p_loaded_${(this.count += 1)}`;
    this.cloud.load('posts', [publishedPost(id, by.userId, at)]);
    return id;
  }

  /** A post as somebody writes it; its id. */
  async write(by: Someone): Promise<string> {
    return (await by.do('publish', 'post.create', examplePost)).post.postId;
  }

  complain(subject: Submission['subject'], by: Someone, change: Partial<Submission> = {}) {
    return by.do('report', 'submit', { subject, reason: 'spam', text: '发了很多遍', ...change });
  }

  /** Has the moderator claim and decide a case. */
  async decide(caseId: string, choice: Omit<Decide, 'caseId' | 'version'>) {
    await this.moderator.do('moderate', 'claim', { caseId });
    const revision = this.cloud.read('posts', { _id: caseId })[0]?.revision;
    const seen = revision === undefined ? {} : { revision };
    const { version } = this.caseOf(caseId);
    const input = { caseId, version, ...seen, ...choice };
    return (await this.moderator.do('moderate', 'decide', input)).decision;
  }

  caseOf(id: string) {
    return this.cloud.read('cases', { _id: id })[0]!;
  }

  reportOf(id: string) {
    return this.cloud.read('reports', { _id: id })[0]!;
  }

  /** Lines of the log about a case. */
  logOf(caseId: string, action: string) {
    return this.cloud.read('log', { caseId, action });
  }

  noticesTo({ userId }: Someone) {
    return this.cloud.read('notices', { userId });
  }

  /** How often a person was told an outcome. */
  heard(person: Someone): number {
    return this.noticesTo(person).filter(({ kind }) => kind === 'report-closed').length;
  }
}
