import { checkWords } from '../../wechat/word-check';
import { labels, words } from '../../wechat/words';
import { marks } from '../../wechat/picture-check';
import { html, type Html } from '../html';
import { code, long, table, time } from '../table';
import type { Visit } from '../visit';

const labelName = (label: number) => `${label} ${labels[label] ?? ''}`;

/** What WeChat is about to push, and what can be done about it. */
function pushes({ environment, t }: Visit): Html {
  const pending = environment.wechat.pushes.list();
  const rows = pending.map(({ id, event, dueAt }) => [
    code(event.Event ?? event.MsgType),
    long(JSON.stringify(event['result'] ?? { errcode: event['errcode'] })),
    time(dueAt),
    html`<form method="post" class="row">
      <input type="hidden" name="id" value="${id}" />
      <button name="act" value="deliver">${t('deliver')}</button>
      <button name="act" value="repeat" class="quiet">${t('repeat')}</button>
      <button name="act" value="drop" class="quiet">${t('drop')}</button>
    </form>`,
  ]);
  return html`
    <h2>${t('pushes')}</h2>
    <p class="quiet">${t('pushesNote')}</p>
    ${table([t('event'), t('result'), t('due'), ''], rows, t('none'))}
    ${pending.length < 2 ? '' : html`<form method="post"><button name="act" value="all">${t('deliverAll')}</button></form>`}
  `;
}

/** Delivers, repeats or loses a push, as a button says; how it ended stands in the list of calls. */
export async function actOnPush(
  { environment: { wechat }, link }: Visit,
  form: URLSearchParams,
): Promise<string> {
  const id = form.get('id') ?? '';
  const acts: Record<string, () => unknown> = {
    deliver: () => wechat.pushes.deliverOne(id),
    repeat: () => wechat.pushes.repeat(id),
    drop: () => wechat.pushes.drop(id),
    all: () => wechat.pushes.deliver(),
  };
  await acts[form.get('act') ?? '']?.();
  return link('wechat');
}

/** What WeChat is about to push, what the simulated checks react to, and a sentence to try. */
export function wechatPage(visit: Visit): Html {
  const { environment, url, t } = visit;
  const sentence = url.searchParams.get('text') ?? '';
  const check = checkWords(sentence);
  const rows = words.map(({ word, suggest, label }) => [code(word), code(suggest), labelName(label)]);
  const marked = marks.map(({ name, suggest, label }) => [code(name), code(suggest), labelName(label)]);
  return html`
    ${pushes(visit)}
    <h2>${t('try')}</h2>
    <form class="row" method="get">
      <input type="hidden" name="env" value="${environment.identity.name}" />
      <input name="text" value="${sentence}" size="48" aria-label="${t('try')}" placeholder="${t('try')}" />
      <button>${t('check')}</button>
    </form>
    ${
      sentence === ''
        ? ''
        : html`<p class="${check.suggest === 'pass' ? 'good' : 'bad'}">
            ${code(check.suggest)} ${labelName(check.label)}
            ${check.hits.map(({ word }) => html`${code(word)} `)}
          </p>`
    }
    <h2>${t('words')}</h2>
    <p class="quiet">${t('wordsNote')}</p>
    ${table([t('word'), t('suggest'), t('label')], rows, t('none'))}
    <h2>${t('pictureMarks')}</h2>
    <p class="quiet">${t('pictureMarksNote')}</p>
    ${table([t('mark'), t('suggest'), t('label')], marked, t('none'))}
  `;
}
