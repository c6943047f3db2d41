import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../../../database/seed/random';
import { arrive } from './acts/arrive';
import { comment, like, removeComment } from './acts/talking';
import { goOn, order, serveBuyer } from './acts/trading';
import { editPost, editProfile, removePost, writePost } from './acts/writing';
import type { Resident } from './resident';
import type { Town } from './town';

type Act = (town: Town, who: Resident, random: Random) => Promise<void>;

/** What people do, and how often of a hundred times. */
const acts: readonly (readonly [number, Act])[] = [
  [12, writePost],
  [10, editPost],
  [4, removePost],
  [4, editProfile],
  [18, comment],
  [4, removeComment],
  [16, like],
  [16, order],
  [8, goOn],
  [8, serveBuyer],
];
const all = acts.reduce((sum, [often]) => sum + often, 0);

function chooseAct(random: Random): Act {
  let left = random.next() * all;
  for (const [often, act] of acts) if ((left -= often) < 0) return act;
  return like;
}

/** One thing that somebody does: what they heard nothing of, again, or something new. */
async function live(town: Town, who: Resident, random: Random): Promise<void> {
  if (!who.opened) {
    await arrive(town, who);
    return;
  }
  const again = who.unanswered.shift();
  if (again) return who.insist(again);
  await chooseAct(random)(town, who, random);
}

/** Some people do something at the same time, though not in the same moment. `tick` names it for its chances. */
export async function liveATick(town: Town, tick: number, busy: number): Promise<void> {
  const random = town.chances(`tick/${tick}`);
  const people = [...town.residents].sort(() => random.next() - 0.5).slice(0, busy);
  await Promise.all(
    people.map(async (who) => {
      const own = town.chances(`tick/${tick}/${who.name}`);
      await pause(own.int(0, 30));
      await live(town, who, own);
    }),
  );
}
