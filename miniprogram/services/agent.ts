import type { AgentView } from '../../cloudfunctions/common/shares/views';
import { call } from './call';
import { me } from './session';

/** The codes in the links that led to posts here, by post; for as long as the app runs. */
const arrivals = new Map<string, string>();

/** Notes the code of the agent whose link led to a post. */
export function arriveBy(postId: string, code: string): void {
  if (code) arrivals.set(postId, code);
}

/** The code that an order of a post is made with; empty when nobody's link led to it. */
export function arrivalCode(postId: string): string {
  return arrivals.get(postId) ?? '';
}

const place = (userId: string) => `agent ${userId}`;

let own: { userId: string; code: Promise<string> } | undefined;

/** Notes what a person is as an agent: on this phone whether they are one, so that sharing asks for a code only then. */
export function rememberAgent(userId: string, agent: AgentView | null): void {
  if (agent && agent.state !== 'refused') wx.setStorageSync(place(userId), true);
  else wx.removeStorageSync(place(userId));
  own = { userId, code: Promise.resolve(agent?.state === 'active' ? agent.code : '') };
}

async function askCode(userId: string): Promise<string> {
  const { agent } = await call('pay', 'agent.statement', {});
  rememberAgent(userId, agent);
  return agent?.state === 'active' ? agent.code : '';
}

/**
 * The code of the person who uses the app, if they are an active agent; else empty. Asks for it once, and only for whom
 * this phone knows as an agent; when there is no answer, the next time.
 */
export async function ownCode(): Promise<string> {
  const person = me.get();
  if (!person || !wx.getStorageSync<true | ''>(place(person.userId))) return '';
  if (own?.userId !== person.userId) own = { userId: person.userId, code: askCode(person.userId) };
  try {
    return await own.code;
  } catch {
    own = undefined;
    return '';
  }
}
