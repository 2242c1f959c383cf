import { html, nothing } from 'lit/html.js';
import { expect, it } from 'vitest';
import { templateLines } from './template_text';

it('gives the words of a row, and those of each block under it', () => {
  const content = html`<b class=${'x'}>4.4万人</b> 以上 ${nothing}${[html`<i>主要</i>`]}<span class="under"
      >今年</span
    >`;
  expect(templateLines(content)).toEqual(['4.4万人 以上 主要', '今年']);
});

it('keeps the signs of tags where they are the words of a report', () => {
  expect(templateLines(html`<span>${'<5%，a>b'}</span>`)).toEqual(['<5%，a>b']);
  expect(templateLines('<5%')).toEqual(['<5%']);
});
