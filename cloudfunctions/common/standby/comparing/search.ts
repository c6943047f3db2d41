import { agrees, busyIn, halve, isSmall, type Stretch } from './stretch';
import type { Theirs } from './theirs';

/** A small stretch in which both environments differ, and in which of those searched it lies. */
export interface Leaf {
  stretch: Stretch;
  root: number;
}

/**
 * Finds where both environments differ, in the order of the stretches. All that differs is halved at once, so that there
 * is one question for each size of stretch, however many differences there are.
 */
export async function searchStretches(
  stretches: readonly Stretch[],
  theirs: Pick<Theirs, 'digests'>,
): Promise<Leaf[]> {
  let found = stretches.map((stretch, root) => ({ stretch, root, isLeaf: false }));
  for (;;) {
    const open = found.filter(({ isLeaf }) => !isLeaf);
    if (open.length === 0) return found.map(({ stretch, root }) => ({ stretch, root }));
    const answers = await theirs.digests(
      open.map(({ stretch }) => {
        const { collection, after, until } = stretch;
        return { collection, after, until, without: busyIn(stretch) };
      }),
    );
    const agreed = new Set(
      open.filter(({ stretch }, index) => {
        const answer = answers[index];
        return answer !== undefined && agrees(stretch, answer);
      }),
    );
    found = found.flatMap((one) => {
      if (one.isLeaf) return [one];
      if (agreed.has(one)) return [];
      if (isSmall(one.stretch)) return [{ ...one, isLeaf: true }];
      return halve(one.stretch).map((stretch) => ({ ...one, stretch }));
    });
  }
}
