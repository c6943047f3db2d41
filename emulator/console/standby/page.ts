import type { Environment } from '../../cloudbase/environment';
import { isLinkCut } from '../../faults/link';
import { html, type Html } from '../html';
import { block, code, pretty, table, time } from '../table';
import type { Visit } from '../visit';
import { facts, type Seen } from './facts';
import { readSide } from './read-side';

/** The buttons of one environment. */
function buttons({ parts, t }: Visit, { identity, suspension }: Environment): Html {
  const { name } = identity;
  const act = (value: string, label: string, look = 'quiet') =>
    html`<button name="act" value="${value}" class="${look}">${label}</button>`;
  return html`<form method="post" class="row">
    <input type="hidden" name="env" value="${name}" />
    ${act('backup', t('runBackup'), '')} ${act('status', 'takeover status')} ${act('promote', 'promote')}
    ${act('promote-alone', t('promoteAlone'))} ${act('demote', 'demote')}
    ${act('demote-force', t('demoteForce'), 'danger')} ${act('drill', 'drill')}
    ${
      suspension.state.suspended
        ? act('open', t('unsuspend'))
        : html`${act('suspend', t('suspend'), 'danger')} ${act('suspend-hard', t('suspendHard'), 'danger')}`
    }
    ${isLinkCut(parts.faults, name) ? act('restore', t('restoreLink')) : act('cut', t('cutLink'), 'danger')}
  </form>`;
}

function unshipped({ t }: Visit, both: readonly Seen[]): Html {
  const names = [...new Set(both.flatMap(({ side }) => [...side.unshipped.keys()]))].sort();
  const rows = names.map((name) => [code(name), ...both.map(({ side }) => side.unshipped.get(name) ?? 0)]);
  return table([t('name'), t('primary'), t('standby')], rows, t('none'));
}

function batches({ t }: Visit, both: readonly Seen[]): Html {
  const rows = both.flatMap(({ environment, side }) =>
    side.batches.map(({ number, entries, at, ackedAt }) => [
      t(environment.identity.name),
      number,
      entries.length,
      time(at),
      ackedAt === null ? t('pending') : time(ackedAt),
    ]),
  );
  return table([t('environment'), t('number'), t('entries'), t('at'), t('acked')], rows, t('none'));
}

/** What the call that a button made was answered. */
function answer({ environment, url, t, link }: Visit): Html | null {
  const id = url.searchParams.get('call');
  const call = id === null ? undefined : environment.invocations.get(id);
  if (!call) return null;
  return html`<h2>${t('answerOf')}</h2>
    <p role="status">
      ${t(environment.identity.name)} · ${code(call.function)} ·
      <a href="${link(`calls/${call.id}`)}">${t('logs')}</a>
    </p>
    ${block(pretty(call.error ?? call.result ?? ''))}`;
}

/** Both environments side by side, and what can be done to them. */
export async function standbyPage(visit: Visit): Promise<Html> {
  const { parts, t } = visit;
  const both = await Promise.all(
    Object.values(parts.environments).map(async (environment) => ({
      environment,
      side: await readSide(environment),
    })),
  );
  const rows = facts.map(([title, fact]) => [t(title), ...both.map((seen) => fact(visit, seen))]);
  const acts = ['', ...both.map(({ environment }) => buttons(visit, environment))];
  return html`
    <p class="quiet">${t('standbyNote')}</p>
    ${table(['', t('primary'), t('standby')], [...rows, acts], '')} ${answer(visit)}
    <h2>${t('unshippedBy')}</h2>
    ${unshipped(visit, both)}
    <h2>${t('batches')}</h2>
    ${batches(visit, both)}
  `;
}
