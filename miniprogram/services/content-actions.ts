import type { PersonView } from '../../cloudfunctions/common/posts/views';
import { fill, strings } from '../locales/index';
import { openReport } from '../platform/navigate';
import { blockPerson } from './blocking';

/** Something that can be done with content. */
export interface ContentAction {
  name: string;
  run(): void;
}

/** Opens the complaint form. */
export function reportAction(type: 'post' | 'comment' | 'user', id: string): ContentAction {
  return { name: strings().common.report, run: () => openReport(type, id) };
}

/** Hides a person; `done` comes when they have been. */
export function blockAction(person: PersonView, done: () => void = () => {}): ContentAction {
  const block = async () => {
    if (await blockPerson(person)) done();
  };
  return { name: fill(strings().user.blockName, { name: person.nickname }), run: () => void block() };
}

export function copyAction(text: string): ContentAction {
  const { copy, copied } = strings().parts;
  const run = async () => {
    await wx.setClipboardData({ data: text });
    void wx.showToast({ title: copied, icon: 'none' });
  };
  return { name: copy, run: () => void run() };
}

/** Lets the person choose one of up to six actions; nothing happens when they choose none, or there are none. */
export async function offer(actions: readonly ContentAction[]): Promise<void> {
  if (actions.length === 0) return;
  const choice = await wx.showActionSheet({ itemList: actions.map(({ name }) => name) }).catch(() => null);
  if (choice) actions[choice.tapIndex]?.run();
}
