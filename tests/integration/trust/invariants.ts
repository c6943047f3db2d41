import { strikesFrom } from '../../../cloudfunctions/common/moderation/record/strikes';
import type { ProjectCloud } from '../support/project-cloud';
import { miscounted } from '../support/everything';
import { words } from '../support/examples';

/** Outcomes that take content from others' sight. */
const against = new Set(['remove', 'ask-change']);

function standingDecision(cloud: ProjectCloud, id: string | null) {
  if (id === null) return undefined;
  const [decision] = cloud.read('decisions', { _id: id });
  return decision?.state === 'standing' ? decision : undefined;
}

/** Whether a person approved of a subject at any time. */
function approvedByPerson(cloud: ProjectCloud, id: string): boolean {
  const decisions = cloud.read('decisions', { 'subject.id': id });
  return decisions.some(
    ({ outcome, state }) => outcome === 'approve' || state === 'undone' || state === 'overturned',
  );
}

/** What others see that they should not: by id, with why. */
async function leaks(cloud: ProjectCloud): Promise<string[]> {
  const found: string[] = [];
  const seen = (id: string, body: string, kind: 'post' | 'comment') => {
    const [stored] = kind === 'post' ? cloud.read('posts', { _id: id }) : cloud.read('comments', { _id: id });
    if (stored?.state !== 'published') found.push(`${id} is ${String(stored?.state)}`);
    if (body.includes(words.review) && !approvedByPerson(cloud, id)) found.push(`${id} was not reviewed`);
    if (stored?.check.suggest === 'failed' && !approvedByPerson(cloud, id))
      found.push(`${id} was not checked`);
    const decision = standingDecision(cloud, stored?.decisionId ?? null);
    if (decision && against.has(decision.outcome)) found.push(`${id} was decided against`);
  };
  const { posts } = await cloud.nobody.do('browse', 'home');
  for (const { postId, images, author } of posts) {
    const { post, comments } = await cloud.nobody.do('browse', 'post', { postId });
    seen(postId, post.body, 'post');
    for (const image of [...images, ...post.images]) {
      const [picture] = cloud.read('pictures', { fileID: image.fileID });
      if (image.state !== 'approved' || picture?.state !== 'approved')
        found.push(`${postId} shows a picture`);
    }
    const [user] = cloud.read('users', { _id: author.userId });
    const now = cloud.clock.now();
    if (user?.sanctions.some(({ kind, until }) => kind === 'ban' && until > now))
      found.push(`${postId} is by a banned person`);
    for (const { commentId, body } of comments) seen(commentId, body, 'comment');
  }
  return found;
}

/** What waits for a person without anybody being told. */
function forgotten(cloud: ProjectCloud): string[] {
  const open = new Set(cloud.read('cases', { state: 'open' }).map(({ _id }) => _id));
  const waiting = [...cloud.read('posts'), ...cloud.read('comments')].filter(
    (item) =>
      item.state === 'pending' ||
      item.state === 'hidden' ||
      ('draft' in item && item.state === 'published' && item.draft !== null && !item.draft.decisionId),
  );
  return waiting.filter(({ _id }) => !open.has(_id)).map(({ _id, state }) => `${_id} ${state}`);
}

/** Complaints that wait for a case that is closed, and the other way round. */
function unheard(cloud: ProjectCloud): string[] {
  const cases = new Map(cloud.read('cases').map((one) => [one._id, one]));
  const reports = cloud.read('reports');
  const lost = reports
    .filter(({ state, caseId, round }) => {
      const one = cases.get(caseId);
      return state === 'open' && (one?.state !== 'open' || one.round !== round);
    })
    .map(({ _id }) => `${_id} waits for nothing`);
  const miscounts = [...cases.values()]
    .filter(({ _id, round, openReports }) => {
      const open = reports.filter((one) => one.caseId === _id && one.round === round && one.state === 'open');
      return open.length !== openReports;
    })
    .map(({ _id, openReports }) => `${_id} counts ${openReports}`);
  return [...lost, ...miscounts];
}

/** Decisions without a line in the log, strikes without a decision, lines of decisions that were not made. */
function unlogged(cloud: ProjectCloud): string[] {
  const log = cloud.read('log');
  const decisions = new Map(cloud.read('decisions').map((one) => [one._id, one]));
  const made = new Set(
    log
      .filter(({ action }) => action === 'content.decided' || action === 'sanction.began')
      .map(({ decisionId }) => decisionId),
  );
  const taken = { undone: 'decision.undone', overturned: 'decision.overturned', lifted: 'sanction.lifted' };
  const silent = [...decisions.values()].flatMap(({ _id, state }) => [
    ...(made.has(_id) ? [] : [`${_id} is not in the log`]),
    ...(state === 'standing' || log.some((line) => line.decisionId === _id && line.action === taken[state])
      ? []
      : [`${_id} was ${state} without a line`]),
  ]);
  const strikes = strikesFrom(log, cloud.clock.now())
    .filter(({ decisionId }) => decisions.get(decisionId)?.state !== 'standing')
    .map(({ decisionId }) => `${decisionId} is a strike without a decision`);
  return [...silent, ...strikes];
}

/** Appeals nobody will answer: their case is closed, or what they are against does not stand any more. */
function unanswered(cloud: ProjectCloud): string[] {
  const open = new Set(cloud.read('cases', { state: 'open' }).map(({ _id }) => _id));
  return cloud
    .read('appeals', { state: 'open' })
    .filter(({ decisionId }) => !open.has(decisionId) || !standingDecision(cloud, decisionId))
    .map(({ _id }) => _id);
}

/** Cases that are open twice for one subject, or lie about it. */
function doubled(cloud: ProjectCloud): string[] {
  const subjects = cloud.read('cases').map(({ subject }) => `${subject.type}:${subject.id}`);
  return subjects.filter((subject, at) => subjects.indexOf(subject) !== at);
}

/** What must never be, whatever has happened and wherever a function was cut short. */
export async function wrongs(cloud: ProjectCloud): Promise<string[]> {
  return [
    ...(await leaks(cloud)),
    ...forgotten(cloud),
    ...unanswered(cloud),
    ...unlogged(cloud),
    ...doubled(cloud),
    ...miscounted(cloud),
  ];
}

/** What may be for a while after a function was cut short, until `sweep` has been here. */
export function leftovers(cloud: ProjectCloud): string[] {
  return unheard(cloud);
}
