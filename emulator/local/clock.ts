import * as z from 'zod';
import { ClockError } from '../clock/local-clock';
import { parseDuration } from '../clock/duration';
import { readJson } from '../http/body';
import { HttpError } from '../http/http-error';
import { sendJson } from '../http/respond';
import type { Handler } from '../http/router';
import type { CloudParts } from '../parts';

const move = z
  .strictObject({
    advance: z
      .string()
      .transform((text, context) => {
        const ms = parseDuration(text);
        if (ms === null) context.addIssue('write a time forward such as "90s", "10m", "25h" or "3d"');
        return ms ?? 0;
      })
      .optional(),
    now: z.iso
      .datetime({ offset: true, error: 'write a time such as "2026-01-31T08:00:00+08:00"' })
      .transform((text) => Date.parse(text))
      .optional(),
  })
  .refine(
    ({ advance, now }) => (advance === undefined) !== (now === undefined),
    'give either advance or now',
  );

/** Moves the clock as `{ advance }` or `{ now }` says. Throws `ZodError`, or `HttpError` 400 when that is backwards. */
export function moveClock({ clock }: CloudParts, body: unknown): void {
  const { advance, now } = move.parse(body);
  try {
    if (advance !== undefined) clock.advance(advance);
    if (now !== undefined) clock.set(now);
  } catch (error) {
    if (error instanceof ClockError) throw new HttpError(400, 'CLOCK_BACKWARDS', error.message);
    throw error;
  }
}

/** `POST /local/clock`. */
export function postClock(parts: CloudParts): Handler {
  return async ({ request, response }) => {
    moveClock(parts, await readJson(request));
    sendJson(response, 200, { now: new Date(parts.clock.now()).toISOString() });
  };
}

/** `GET /local/clock`. */
export function getClock({ clock }: CloudParts): Handler {
  return ({ response }) => sendJson(response, 200, { now: new Date(clock.now()).toISOString() });
}
