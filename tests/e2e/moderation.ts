import type { CaseView, QueuePage } from '../../cloudfunctions/common/moderation/views';
import type { Me } from '../../cloudfunctions/register/contract';
import type { App, Phone } from './helpers';

// What complaints, decisions and appeals need around them in the tests of the pages.

/** Posts of the demo. */
export const lamp = '自己翻新的老台灯，带暖光灯泡';
export const bread = '周六早上的乡村面包，可以预订';
export const bulb = '灯泡坏了够不着，哪位小年轻帮个忙';

export function postId(app: App, title: string): string {
  const [post] = app.cloud.environment('primary').database.read('posts', { query: { title } });
  return String(post?.['_id']);
}

/** Claims the case of a subject that is among `items`, and reads it. */
async function claim(
  app: App,
  operator: string,
  items: QueuePage['items'],
  subjectId: string,
): Promise<CaseView> {
  const caseId = items.find(({ subject }) => subject.id === subjectId)?.caseId;
  await app.call(operator, 'moderate', { action: 'claim', caseId });
  const answer = await app.call<{ case: CaseView }>(operator, 'moderate', { action: 'subject', caseId });
  return answer.case;
}

/** A moderator decides the open case of a subject; gives the id of the decision. */
export async function decide(app: App, subjectId: string, choice: object): Promise<string> {
  const { items } = await app.call<QueuePage>('moderator', 'moderate', { action: 'queue' });
  const { caseId, version, content } = await claim(app, 'moderator', items, subjectId);
  const revision = content?.revision ?? undefined;
  const event = { action: 'decide', caseId, version, revision, ...choice };
  const { decision } = await app.call<{ decision: { decisionId: string } }>('moderator', 'moderate', event);
  return decision.decisionId;
}

/** An admin takes a decision back on appeal. */
export async function overturn(app: App, decisionId: string, reply: string): Promise<void> {
  const { items } = await app.call<QueuePage>('admin', 'appeal', { action: 'queue' });
  const { caseId, version } = await claim(app, 'admin', items, decisionId);
  await app.call('admin', 'appeal', { action: 'decide', caseId, version, overturn: true, reply });
}

/** Complains about a post. */
export function complain(
  app: App,
  name: string,
  title: string,
  reason: string,
  text: string,
): Promise<unknown> {
  const subject = { type: 'post', id: postId(app, title) };
  return app.call(name, 'report', { action: 'submit', subject, reason, text });
}

/** Puts somebody under a sanction. */
export async function sanction(app: App, name: string, kind: 'mute' | 'ban', days: number): Promise<void> {
  const { me } = await app.call<{ me: Me }>(name, 'register', { action: 'session' });
  const why = { rule: 'kind', reason: '多次骂人，提醒过还在继续。' };
  await app.call('moderator', 'moderate', { action: 'sanction', userId: me.userId, kind, days, ...why });
}

/** The way to complain on the page in front. */
export const flag = ({ page }: Phone) =>
  page.locator('.mp-page:not([hidden]) report-entry').getByRole('link', { name: '投诉', exact: true });
