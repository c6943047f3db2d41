import type { Post } from '../../../database/collections/posts';
import { examplePost, words } from '../support/examples';
import type { ProjectCloud, Someone } from '../support/project-cloud';
import type { Crash, Step } from './steps';

/** Who takes part. Roles do not change. */
export interface Cast {
  authors: readonly [Someone, Someone];
  operators: readonly [Someone, Someone];
  /** Files anyone has made for the purpose: each author's own, by what the check will say. */
  pictures: Readonly<Record<'plain' | 'risky' | 'review', readonly [string, string]>>;
}

/** The newest first, so that steps meet. */
function newest<T extends { _id: string }>(list: T[], at: (item: T) => number): T[] {
  return list.toSorted((a, b) => at(b) - at(a) || (a._id < b._id ? 1 : -1));
}

const bodies = { plain: '一切都好，欢迎来看。', review: words.review, unchecked: '一切都好，欢迎来看。' };
const because = { rule: 'honest', reason: '与实际不符。' };

/** Takes one step after the other. Most may be refused, which is fine: what counts is what is there afterwards. */
export class Play {
  private count = 0;
  private crash: Crash | undefined;

  constructor(
    private readonly cloud: ProjectCloud,
    private readonly cast: Cast,
  ) {}

  private posts(): Post[] {
    return newest(this.cloud.read('posts'), ({ createdAt }) => createdAt);
  }

  private decisions() {
    return newest(this.cloud.read('decisions', { state: 'standing' }), ({ at }) => at);
  }

  private author(userId: string): Someone | undefined {
    return this.cast.authors.find((one) => one.userId === userId);
  }

  /** Whoever did not write it. */
  private other(authorId: string): Someone {
    return this.cast.authors.find((one) => one.userId !== authorId)!;
  }

  /** While it acts, WeChat's text check does not answer if the text is to go unchecked. */
  private async checked<T>(text: keyof typeof bodies, act: () => Promise<T>): Promise<T> {
    this.setFaults(text === 'unchecked');
    return act();
  }

  private setFaults(unchecked: boolean): void {
    const { crash } = this;
    this.cloud.setFaults([
      ...(unchecked ? [{ target: { openapi: 'security.msgSecCheck' }, effect: 'fail' as const }] : []),
      ...(crash
        ? [
            {
              target: { database: crash.database },
              effect: 'drop' as const,
              when: crash.when,
              after: crash.after,
              count: 1,
            },
          ]
        : []),
    ]);
  }

  /** Sent twice, as a phone with a bad connection does. */
  private async twice(who: Someone, name: Parameters<Someone['send']>[0], event: object): Promise<void> {
    await who.send(name, event);
    await who.send(name, event);
  }

  /** Takes a step, while a write goes wrong if there is a crash. */
  async take(step: Step, crash: Crash | undefined): Promise<void> {
    this.crash = crash;
    this.setFaults(false);
    try {
      await this.act(step);
    } catch (error) {
      if (!crash) throw error;
    } finally {
      this.cloud.setFaults([]);
    }
  }

  private async act(step: Step): Promise<void> {
    const { authors, operators } = this.cast;
    switch (step.do) {
      case 'publish': {
        const image = step.picture === 'none' ? [] : [this.cast.pictures[step.picture][step.who]];
        const images = image.map((fileID) => ({ fileID, width: 64, height: 48 }));
        const event = {
          action: 'post.create',
          ...examplePost,
          body: bodies[step.text],
          images,
          key: `property-${(this.count += 1)}`,
        };
        return this.checked(step.text, () => this.twice(authors[step.who]!, 'publish', event));
      }
      case 'edit': {
        const post = this.posts()[step.post];
        const who = post && this.author(post.authorId);
        if (!who) return;
        const { _id: postId, revision, images } = post;
        const kept = images.map(({ fileID, width, height }) => ({ fileID, width, height }));
        const body = `${bodies[step.text]} ${(this.count += 1)}`;
        const event = { action: 'post.update', ...examplePost, body, images: kept, postId, revision };
        return this.checked(step.text, () => this.twice(who, 'publish', event));
      }
      case 'remove': {
        const post = this.posts()[step.post];
        const who = post && this.author(post.authorId);
        if (who) await this.twice(who, 'publish', { action: 'post.remove', postId: post._id });
        return;
      }
      case 'comment': {
        const postId = this.posts()[step.post]?._id;
        if (!postId) return;
        const key = `property-${(this.count += 1)}`;
        const event = { action: 'comment.create', postId, body: bodies[step.text], key };
        return this.checked(step.text, () => this.twice(authors[step.who]!, 'publish', event));
      }
      case 'push':
        return this.push(step.how);
      case 'complain': {
        const type = step.about === 'posts' ? 'post' : 'comment';
        const found = newest(this.cloud.read(step.about), ({ createdAt }) => createdAt)[step.which];
        if (!found) return;
        const reason = step.serious ? 'porn' : 'other';
        const event = { action: 'submit', subject: { type, id: found._id }, reason, text: '请看看' };
        return this.twice(this.other(found.authorId), 'report', event);
      }
      case 'decide':
        return this.decide(step);
      case 'undo': {
        const made = this.decisions().filter(({ by }) => by.type === 'operator')[step.decision];
        const who = operators.find(({ userId }) => userId === made?.by.id);
        const event = { action: 'undo', decisionId: made?._id, reason: '再想了想。' };
        if (who) await this.twice(who, 'moderate', event);
        return;
      }
      case 'lift': {
        const made = this.decisions().filter(({ sanction }) => sanction)[step.decision];
        const event = { action: 'lift', decisionId: made?._id, reason: '已改正。' };
        if (made) await this.twice(operators[step.who]!, 'moderate', event);
        return;
      }
      case 'appeal': {
        const against = this.decisions().filter(
          ({ outcome, appealId }) => outcome !== 'approve' && !appealId,
        )[step.decision];
        const who = against && this.author(against.authorId ?? '');
        const event = { action: 'submit', decisionId: against?._id, text: '请你们再看一看。' };
        if (who) await this.twice(who, 'appeal', event);
        return;
      }
      case 'answer':
        return this.answer(step);
      case 'reopen': {
        const closed = this.cloud.read('reports').filter(({ state }) => state !== 'open');
        const report = newest(closed, ({ createdAt }) => createdAt)[step.report];
        const who = report && this.author(report.reporterId);
        const event = { action: 'reopen', reportId: report?._id, text: '还没有解决。' };
        if (who) await this.twice(who, 'report', event);
        return;
      }
      case 'sweep':
        this.cloud.clock.advance(step.hours * 3_600_000 + 1000);
        await this.cloud.runTimer('sweep');
    }
  }

  private async push(how: 'once' | 'twice' | 'lost'): Promise<void> {
    const { pushes } = this.cloud.environment('primary').wechat;
    if (how === 'lost') pushes.drop();
    else await pushes.deliver(how === 'twice' ? 2 : 1);
  }

  private async decide({ who, which, outcome, ban }: Extract<Step, { do: 'decide' }>): Promise<void> {
    const operator = this.cast.operators[who]!;
    const { items } = await operator.do('moderate', 'queue');
    const item = items.filter(({ lane }) => lane !== 'appeal')[which];
    if (!item) return;
    const { caseId } = item;
    await operator.send('moderate', { action: 'claim', caseId });
    const { case: read } = await operator.do('moderate', 'subject', { caseId });
    const revision = read.content?.revision;
    const event = {
      action: 'decide',
      caseId,
      version: read.version,
      ...(revision === null || revision === undefined ? {} : { revision }),
      outcome,
      ...(outcome === 'approve' ? {} : because),
      ...(ban && outcome === 'remove' ? { sanction: { kind: 'ban', days: 1 } } : {}),
    };
    await this.twice(operator, 'moderate', event);
  }

  private async answer({ who, overturn }: Extract<Step, { do: 'answer' }>): Promise<void> {
    const operator = this.cast.operators[who]!;
    const { items } = await operator.do('appeal', 'queue');
    const item = items.find(({ excluded }) => !excluded) ?? items[0];
    if (!item) return;
    const { caseId } = item;
    await operator.send('moderate', { action: 'claim', caseId });
    const { case: read } = await operator.do('moderate', 'subject', { caseId });
    const event = { action: 'decide', caseId, version: read.version, overturn, reply: '我们又看了一遍。' };
    await this.twice(operator, 'appeal', event);
  }
}
