import { expect, test } from 'vitest';
import { html } from './html';

test('what is put in cannot be markup', () => {
  const name = `<script>alert("x")</script>&'`;
  const escaped = '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;';
  expect(html`<p title="${name}">${name}</p>`.markup).toBe(`<p title="${escaped}">${escaped}</p>`);
});

test('markup nests, lists join, nothing leaves nothing', () => {
  const items = ['a', '<b>'].map((text) => html`<li>${text}</li>`);
  expect(html`<p>${items}${null}${undefined}${false}${0}</p>`.markup).toBe(
    '<p><li>a</li><li>&lt;b&gt;</li>0</p>',
  );
});
