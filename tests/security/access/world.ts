import { afterDecision } from '../../../cloudfunctions/common/moderation/cases/case-policy';
import { stableId } from '../../../cloudfunctions/common/kernel/ids';
import { Someone, type ProjectCloud } from '../../integration/support/project-cloud';
import {
  closedReport,
  notice,
  openCase,
  publishedComment,
  publishedPost,
  standingDecision,
} from '../../integration/support/documents';
import { typedPhone } from '../../integration/support/phones';
import { loadStandby, type StandbyStage } from './standby-stage';
import { loadTrade, type TradeStage } from './trade-stage';
import { roles, type Role } from './table';

const hour = 3_600_000;

/** What there is to act on for one attempt, made for it alone. */
export interface Stage extends TradeStage, StandbyStage {
  caller: Someone;
  /** Whose the things are. */
  owner: Someone;
  /** Somebody else again. */
  stranger: Someone;
  postId: string;
  commentId: string;
  /** Claimed by the caller. */
  caseId: string;
  /** Not claimed. */
  freeCaseId: string;
  /** Of an appeal, claimed by the caller. */
  appealCaseId: string;
  /** A removal by another operator; not appealed against. */
  decisionId: string;
  /** A removal by the caller. */
  ownDecisionId: string;
  /** A warning of the owner, by another operator. */
  sanctionId: string;
  reportId: string;
  noticeId: string;
  /** From WeChat's phone button. */
  phoneCode: string;
}

/** Everybody who acts, and the things they act on. */
export class World {
  private count = 0;

  private constructor(
    private readonly cloud: ProjectCloud,
    private readonly people: Readonly<Record<Exclude<Role, 'nobody' | 'newcomer'>, Someone>>,
    private readonly owner: Someone,
    private readonly stranger: Someone,
  ) {}

  static async create(cloud: ProjectCloud): Promise<World> {
    const known = roles.filter((role) => role !== 'nobody' && role !== 'newcomer');
    const entries: [string, Someone][] = [];
    for (const role of known) entries.push([role, await cloud.person(role)]);
    const people = Object.fromEntries(entries) as World['people'];
    const operators = (['moderator', 'support', 'admin'] as const).map((role) => ({
      _id: people[role].userId,
      role,
    }));
    cloud.load('operators', operators);
    const [from, until] = [cloud.clock.now(), cloud.clock.now() + 1000 * hour];
    for (const [role, kind] of [
      ['muted', 'mute'],
      ['banned', 'ban'],
    ] as const) {
      const sanction = { decisionId: `d_${kind}`, kind, from, until };
      await cloud.set('users', people[role].userId, { sanctions: [sanction], sanctionsEndAt: until });
    }
    const [owner, stranger] = [await cloud.person('owner'), await cloud.person('stranger')];
    const everybody = [...Object.values(people), owner, stranger];
    cloud.load(
      'phones',
      everybody.map(({ userId }) => typedPhone(userId, from)),
    );
    // Whoever is known has something of their own, whatever they did before.
    cloud.load('posts', [publishedPost('p_of_user', people.user.userId, from)]);
    return new World(cloud, people, owner, stranger);
  }

  /** Sets the stage for an attempt of somebody in this role. */
  async stage(role: Role): Promise<Stage> {
    const n = String((this.count += 1));
    const caller = this.callerOf(role, n);
    // Whatever was bound before.
    if (caller.userId) await this.cloud.set('phones', caller.userId, { verified: false });
    const owner = ['author', 'muted', 'banned'].includes(role) ? caller : this.owner;
    const ids = {
      postId: `p_${n}`,
      commentId: `c_${n}`,
      caseId: `p_case_${n}`,
      freeCaseId: `p_free_${n}`,
      appealCaseId: `d_appeal_${n}`,
      decisionId: `d_${n}`,
      ownDecisionId: `d_own_${n}`,
      sanctionId: `d_sanction_${n}`,
      reportId: `r_${n}`,
      noticeId: `n_${n}`,
      phoneCode: this.phoneCode(),
    };
    const parties = { caller, owner, stranger: this.stranger };
    this.load({ ...parties, ...ids }, n);
    const standby = loadStandby(this.cloud, this.stranger, n);
    return { ...parties, ...ids, ...standby, ...(await loadTrade(this.cloud, parties, n)) };
  }

  private phoneCode(): string {
    const { phoneCodes } = this.cloud.environment('primary').wechat;
    return phoneCodes.issue('13800000000', this.cloud.clock.now());
  }

  private callerOf(role: Role, n: string): Someone {
    if (role === 'nobody') return this.cloud.nobody;
    if (role === 'newcomer') return new Someone(this.cloud, `newcomer-${n}`, '');
    return this.people[role];
  }

  private load(stage: Omit<Stage, keyof TradeStage | keyof StandbyStage>, n: string): void {
    const { cloud } = this;
    const now = cloud.clock.now();
    const [owner, stranger] = [stage.owner.userId, stage.stranger.userId];
    const callerId = stage.caller.userId || stranger;
    const [removedId, undoneId] = [`p_removed_${n}`, `p_undo_${n}`];
    const post = (id: string) => ({ type: 'post' as const, id });
    const removal = (id: string, decisionId: string) => ({
      ...publishedPost(id, owner, now),
      state: 'taken-down' as const,
      decisionId,
    });
    cloud.load('posts', [
      publishedPost(stage.postId, owner, now),
      publishedPost(`p_other_${n}`, stranger, now),
      publishedPost(stage.caseId, owner, now),
      publishedPost(stage.freeCaseId, owner, now),
      removal(removedId, stage.decisionId),
      removal(undoneId, stage.ownDecisionId),
      removal(`p_appeal_${n}`, stage.appealCaseId),
    ]);
    cloud.load('comments', [publishedComment(stage.commentId, `p_other_${n}`, owner, now)]);
    cloud.load('decisions', [
      standingDecision(stage.decisionId, post(removedId), owner, stranger, now),
      {
        ...standingDecision(stage.ownDecisionId, post(undoneId), owner, callerId, now),
        caseId: undoneId,
        round: 1,
      },
      {
        ...standingDecision(stage.appealCaseId, post(`p_appeal_${n}`), owner, stranger, now),
        appealId: stableId('a', stage.appealCaseId),
      },
      standingDecision(stage.sanctionId, { type: 'user', id: owner }, owner, stranger, now, {
        kind: 'warning',
        from: now,
        until: now + hour,
      }),
    ]);
    cloud.load('cases', [
      openCase(post(stage.caseId), owner, now, callerId),
      openCase(post(stage.freeCaseId), owner, now),
      openCase({ type: 'decision', id: stage.appealCaseId }, owner, now, callerId),
      afterDecision(openCase(post(undoneId), owner, now), stage.ownDecisionId, now),
      afterDecision(openCase(post(`p_reported_${n}`), stranger, now), 'd_none', now),
    ]);
    cloud.load('appeals', [
      {
        _id: stableId('a', stage.appealCaseId),
        decisionId: stage.appealCaseId,
        userId: owner,
        text: '请再看一看。',
        images: [],
        state: 'open',
        reply: '',
        decidedBy: null,
        createdAt: now,
        dueAt: now + hour,
        decidedAt: null,
      },
    ]);
    cloud.load('posts', [publishedPost(`p_reported_${n}`, stranger, now)]);
    cloud.load('reports', [closedReport(stage.reportId, post(`p_reported_${n}`), owner, now)]);
    cloud.load('notices', [notice(stage.noticeId, owner, now)]);
  }
}
