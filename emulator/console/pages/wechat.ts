import { checkWords } from '../../wechat/word-check';
import { labels, words } from '../../wechat/words';
import { html, type Html } from '../html';
import { code, table } from '../table';
import type { Visit } from '../visit';

const labelName = (label: number) => `${label} ${labels[label] ?? ''}`;

/** What the simulated text check reacts to, and a sentence to try. */
export function wechatPage({ environment, url, t }: Visit): Html {
  const sentence = url.searchParams.get('text') ?? '';
  const check = checkWords(sentence);
  const rows = words.map(({ word, suggest, label }) => [code(word), code(suggest), labelName(label)]);
  return html`
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
  `;
}
