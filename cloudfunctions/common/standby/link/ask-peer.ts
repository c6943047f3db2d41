import { readContext } from '../../kernel/identity';
import { readRole } from '../../kernel/role';
import type { Link } from './config';
import type { MessageKind, MessageOf } from './messages';
import { callPeer, type PeerAnswer } from './peer';

/** `callPeer` by this environment as it stands at this moment. */
export async function askPeer<K extends MessageKind>(
  link: Link,
  kind: K,
  content: MessageOf<K>,
  patience?: number,
): Promise<PeerAnswer<K>> {
  const { role, epoch } = await readRole();
  return callPeer(link, { environment: readContext().environment, role, epoch }, kind, content, patience);
}
