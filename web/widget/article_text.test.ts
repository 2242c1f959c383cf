// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readArticle, type ArticleText } from './article_text';

function read(html: string): ArticleText {
  document.body.innerHTML = html;
  const work = readArticle(document.body);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

describe('readArticle', () => {
  it.each([
    ['inline tags, links, line breaks', '<p>新增<b>就业</b><a href="/x">4.5</a>万<br>人</p>', '新增就业4.5万人'],
    ['wrapped and indented source', '<p>新增\n      就业\n</p>', '新增就业'],
    ['ruby', '<ruby>镇<rp>(</rp><rt>zhèn</rt><rp>)</rp></ruby>上', '镇上'],
    ['marks of notes', '<p>就业<sup>[1]</sup>增长<sup><a href="#n2">2</a></sup>5%<sup>③</sup></p>', '就业增长5%'],
    ['powers', '<p>100m<sup>2</sup></p>', '100m2'],
    [
      'what is hidden',
      '<p>甲<span style="display:none">乙</span><i style="visibility:hidden">丙</i><b hidden>丁</b></p>',
      '甲',
    ],
    ['what is no text', '<p>甲<script>x</script><style>y</style><textarea>z</textarea><!-- c -->乙</p>', '甲乙'],
    ['closed details', '<details><summary>甲</summary><p>乙</p></details>', '甲'],
    ['open details', '<details open><summary>甲</summary><p>乙</p></details>', '甲乙'],
    [
      'figures that were baked from it',
      '<p>甲</p><mubiao-report>乙</mubiao-report><figure data-mubiao="1">丙</figure>',
      '甲',
    ],
    ['nothing', '', ''],
  ])('%s', (_, html, letters) => {
    expect(read(html).text).toBe(letters);
  });

  it('does not enter shadow roots', () => {
    document.body.innerHTML = '<div></div>';
    const root = document.body.firstElementChild?.attachShadow({ mode: 'open' });
    root?.append('甲');
    expect(readArticle(document.body).next().done).toBe(false);
    const work = readArticle(document.body);
    let step = work.next();
    while (step.done !== true) step = work.next();
    expect(step.value.text).toBe('');
  });

  it('gives the range of letters over several nodes, without what stands around them', () => {
    const article = read('<p>今年，新增 <b>就业 4</b>\n .<i>5万</i>人以上。</p>');
    const at = article.text.indexOf('4.5万人');
    expect(article.range(at, at + 5)?.toString()).toBe('4\n .5万人');
    expect(article.range(3, 5)?.toString()).toBe('新增');
    expect(article.range(3, 400)).toBeNull();
  });

  it('gives no range in a node that became shorter meanwhile', () => {
    const article = read('<p>城镇新增就业4.5万人</p>');
    const text = document.querySelector('p')?.firstChild as Text;
    text.data = '城镇';
    expect(article.range(6, 11)).toBeNull();
  });

  it('knows what begins a paragraph, a cell or a broken line', () => {
    const article = read(
      '<h2>目标</h2><p>就<span style="display: inline">业</span><br>增</p><table><tr><td>甲</td><td>乙</td></tr></table>尾',
    );
    expect(article.text).toBe('目标就业增甲乙尾');
    expect([...article.begins].filter((at) => at < article.text.length)).toEqual([0, 2, 4, 5, 6, 7]);
  });

  it('takes line breaks of preformatted text for such', () => {
    const article = read('<div style="white-space: pre-wrap">甲乙\n丙</div>');
    expect([...article.begins]).toContain(2);
    expect([...read('<div>甲乙\n丙</div>').begins]).not.toContain(2);
  });
});
