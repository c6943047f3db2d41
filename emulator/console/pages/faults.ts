import { HttpError } from '../../http/http-error';
import { html, type Html } from '../html';
import { code, long, table } from '../table';
import type { Visit } from '../visit';

const example = [{ target: { database: 'insertDocument', collection: 'posts' }, effect: 'fail', count: 1 }];

/** The rules as they stand, and a form to replace them. */
export function faultsPage({ parts, t }: Visit): Html {
  const rules = parts.faults.list();
  const rows = rules.map(({ target, effect, left, hits, env }) => [
    long(JSON.stringify(target)),
    code(effect),
    env ?? '',
    left ?? t('always'),
    hits,
  ]);
  const written = rules.map((rule) =>
    Object.fromEntries(Object.entries(rule).filter(([key]) => key !== 'left' && key !== 'hits')),
  );
  return html`
    ${table([t('target'), t('effect'), t('environment'), t('left'), t('hits')], rows, t('none'))}
    <form method="post">
      <label>
        ${t('rules')}
        <textarea name="rules" rows="12" spellcheck="false" data-json>
${JSON.stringify(written.length > 0 ? written : example, null, 2)}</textarea>
      </label>
      <button>${t('save')}</button>
    </form>
    <form method="post">
      <input type="hidden" name="rules" value="[]" />
      <button class="quiet">${t('clear')}</button>
    </form>
  `;
}

/** Replaces the rules. Throws `HttpError` or `ZodError`. */
export function saveFaults({ parts, link }: Visit, form: URLSearchParams): string {
  let rules: unknown;
  try {
    rules = JSON.parse(form.get('rules') ?? '');
  } catch (error) {
    throw new HttpError(400, 'INVALID_JSON', `JSON: ${(error as Error).message}`);
  }
  parts.faults.set({ rules });
  return link('faults');
}
