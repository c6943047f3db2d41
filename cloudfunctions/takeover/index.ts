import { now } from '../common/kernel/clock';
import { cloud } from '../common/kernel/cloud';
import type { Answer } from '../common/kernel/contract/answer';
import { AppError } from '../common/kernel/errors';
import { readContext } from '../common/kernel/identity';
import { log } from '../common/kernel/log';
import { ownLink } from '../common/standby/link/own-link';
import { demote } from '../common/standby/takeover/demote';
import { runDrill } from '../common/standby/takeover/drill/run-drill';
import { noteLink } from '../common/standby/takeover/note-link';
import { promote } from '../common/standby/takeover/promote';
import { readStandbyStatus } from '../common/standby/takeover/read-status';
import type { DrillReport, TakeoverInput, TakeoverReport } from './contract';
import { readEvent } from './read-event';

/** How WeChat calls what comes through its server API: with a secret that the other environment has too. */
const serverSource = 'wx_http';

async function carryOut(asked: TakeoverInput): Promise<TakeoverReport | DrillReport> {
  const { environment } = readContext();
  const link = ownLink();
  await noteLink();
  switch (asked.action) {
    case 'status':
      return { status: await readStandbyStatus(), steps: [] };
    case 'promote': {
      const { steps, notTaken } = await promote({
        link: asked.final ? link : null,
        environment,
        door: asked.door,
      });
      return { status: await readStandbyStatus(), steps, notTaken };
    }
    case 'demote': {
      const steps = await demote({ link, environment, force: asked.force });
      return { status: await readStandbyStatus(), steps };
    }
    case 'drill':
      return runDrill('console');
  }
}

async function answer(event: unknown): Promise<TakeoverReport | DrillReport> {
  const source = String(cloud.getWXContext().SOURCE ?? '');
  if (readContext().caller || source.split(',').includes(serverSource)) throw new AppError('FORBIDDEN');
  return carryOut(readEvent(event));
}

/**
 * Who serves: to look, to take over, to stop, to try. Only the console is let in: whoever has an identity is refused, and so
 * is the other environment, which can call functions here. The platform's invoke rule keeps clients out before that.
 */
export async function main(event: unknown): Promise<Answer<TakeoverReport | DrillReport>> {
  const start = now();
  const done = (level: 'info' | 'error', code: string, detail?: string) => {
    log(level, 'call', { function: 'takeover', code, ms: now() - start, detail });
  };
  try {
    const data = await answer(event);
    done('info', 'OK');
    return { ok: true, data };
  } catch (error) {
    if (error instanceof AppError) {
      done('info', error.code);
      return { ok: false, error: error.toFailure() };
    }
    done('error', 'INTERNAL', error instanceof Error ? error.stack : String(error));
    return { ok: false, error: new AppError('INTERNAL').toFailure() };
  }
}
