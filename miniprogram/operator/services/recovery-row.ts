import type { RecoveryRow } from '../../../cloudfunctions/operate/contract';
import { fill } from '../../locales/fill';
import type { Texts } from '../locales/zh';

/** Somebody who came from the other mini program, as a card shows it. */
export interface RecoveryCard {
  key: string;
  userId: string;
  name: string;
  tag: string;
  tone: 'good' | 'plain' | 'soon';
  lines: string[];
  /** Whom they could be. */
  candidates: { userId: string; name: string }[];
  undoable: boolean;
}

const tones = { joined: 'good', undone: 'plain', several: 'soon' } as const;

/** A card of the list. `gone`: what somebody without an account is called; `moment` says when (ms). */
export function recoveryCard(
  { recoveryId, by, state, person, candidates, at, undone }: RecoveryRow,
  { t, gone, moment }: { t: Texts['recoveries']; gone: string; moment: (at: number) => string },
): RecoveryCard {
  const named = ({ userId, nickname }: RecoveryRow['person']) => ({ userId, name: nickname || gone });
  return {
    key: recoveryId,
    ...named(person),
    tag: t.states[state],
    tone: tones[state],
    lines: [
      state === 'several' ? moment(at) : `${t.ways[by]} · ${moment(at)}`,
      ...(undone ? [fill(t.undone, { name: named(undone.by).name, time: moment(undone.at) })] : []),
    ],
    candidates: candidates.map(named),
    undoable: state === 'joined',
  };
}
