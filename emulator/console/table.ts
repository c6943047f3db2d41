import { yuan } from '../wechatpay/bills/csv';
import { html, type Html } from './html';

type Cell = Html | string | number | null;

/** A table, or `empty` when there are no rows. */
export function table(heads: readonly string[], rows: readonly (readonly Cell[])[], empty: string): Html {
  if (rows.length === 0) return html`<p class="quiet">${empty}</p>`;
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A time as ISO text in Beijing time, which the cloud's own console shows. */
export function time(ms: number): Html {
  const beijing = new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
  return html`<time datetime="${new Date(ms).toISOString()}">${beijing}</time>`;
}

/** Pretty JSON; text that is not JSON stays as it is. */
export function pretty(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}

export const code = (text: string): Html => html`<code>${text}</code>`;
/** Code that may be broken anywhere. */
export const long = (text: string): Html => html`<code class="long">${text}</code>`;
export const block = (text: string): Html => html`<pre>${text}</pre>`;

/** Fen as yuan. */
export const money = (fen: number): Html => html`<span class="money">¥${yuan(fen)}</span>`;

/** Bytes for reading. */
export function bytes(size: number): string {
  if (size < 1024) return `${size} B`;
  return size < 1024 * 1024 ? `${(size / 1024).toFixed(1)} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`;
}
