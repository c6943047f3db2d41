import type { Home } from '../../browse/contract';
import { invalidField } from '../kernel/errors';
import type { VisitorCall } from '../kernel/serve';
import { getSettings } from '../kernel/settings';
import { getShownRole } from '../standby/shown-role';
import { readFeed } from './feed';
import { planHome } from './home-plan';

interface Input {
  section?: string | undefined;
  category?: string | undefined;
  cursor?: string | undefined;
}

/** The home page: a list of one section or category, and with its first page how the home page is put together. */
export async function readHome(input: Input, { person, platform, now }: VisitorCall): Promise<Home> {
  const first = input.cursor === undefined;
  const [{ brand }, role] = await Promise.all([getSettings(), first ? getShownRole() : null]);
  const plan = planHome(input, brand);
  if ('problem' in plan) throw invalidField(plan.field, plan.problem);
  const { posts, nextCursor } = await readFeed(
    { match: plan.match, cursor: input.cursor },
    { viewer: person?.user ?? null, platform },
    now,
  );
  return { posts, nextCursor, section: plan.section, brand: first ? brand : null, role };
}
