// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Article, type ArticleLack } from './article';
import { placesIn, type ArticlePlaces } from './article_places';

const SENTENCE = '今年，城镇新增就业4.5万人以上。';
const QUOTE = { sentence: SENTENCE, figureAt: [9, 16] as const, before: '', start: 0 };
const STORY = `<p>今年，城镇新增就业<b>4.5万人以上</b>。</p>`;

/** What was told of the article that `#a` selects, in order: the figure as it stands in it, that there is none, that it did not come. */
let told: string[] = [];
let article: Article<ArticlePlaces> | null = null;

function follow(): void {
  told = [];
  article = new Article<ArticlePlaces>([document], {
    node: (): Element | ArticleLack => {
      const [first, second] = document.querySelectorAll('#a');
      return second === undefined ? (first ?? 'none') : 'several';
    },
    read: (node) => placesIn(node, [QUOTE]),
    found: (places) => told.push(places === null ? 'no article' : (places[0]?.figure.toString() ?? 'no sentence')),
    missing: (why) => told.push(`missing: ${why}`),
  });
}

/** Lets observers hear of what was done, and so much time go by. */
async function pass(ms: number): Promise<void> {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(ms);
}

beforeEach(() => void vi.useFakeTimers());

afterEach(() => {
  article?.stop();
  vi.useRealTimers();
});

describe('an article', () => {
  it.each([
    ['none', '<p>别的</p>'],
    ['several', '<p id="a">甲</p><p id="a">乙</p>'],
    ['empty', '<article id="a"> <br> </article>'],
    ['empty', `<article id="a" style="display:none">${STORY}</article>`],
    ['empty', `<div hidden style="display:none"><article id="a">${STORY}</article></div>`],
  ])('that is not there (%s: %s) is waited for and found when it comes', async (_, body) => {
    document.body.innerHTML = body;
    follow();
    await pass(5000);
    expect(told.at(-1)).toBe('no article');
    document.body.innerHTML = `<article id="a">${STORY}</article>`;
    await pass(300);
    expect(told.at(-1)).toBe('4.5万人以上');
    await pass(20_000);
    expect(told.filter((line) => line.startsWith('missing'))).toEqual([]);
  });

  it.each([
    ['none', ''],
    ['several', '<p id="a">甲</p><p id="a">乙</p>'],
    ['empty', `<article id="a" style="visibility:hidden">${STORY}</article>`],
  ])('that never comes (%s) is given up after ten seconds, and that is said once', async (lack, body) => {
    document.body.innerHTML = body;
    follow();
    await pass(9900);
    expect(told).not.toContain(`missing: ${lack}`);
    document.body.append('还是没有');
    await pass(20_000);
    expect(told.filter((line) => line.startsWith('missing'))).toEqual([`missing: ${lack}`]);
  });

  const changes: [what: string, change: (node: Element) => void, figure: string][] = [
    ['rendered anew', (node) => node.replaceWith(node.cloneNode(true)), '4.5万人以上'],
    [
      'put into other nodes, as a translator does',
      (node) => {
        for (const text of [...node.querySelectorAll('p, b')].flatMap(({ childNodes }) => [...childNodes])) {
          if (text.nodeType !== 3) continue;
          const wrap = document.createElement('span');
          (text as Text).replaceWith(wrap);
          wrap.append(text);
        }
      },
      '4.5万人以上',
    ],
    [
      'translated',
      (node) => {
        (node.querySelector('b') as Element).textContent = '45,000 people';
      },
      'no sentence',
    ],
    [
      'scrolled out of a list that keeps only what is seen',
      (node) => node.replaceChildren(document.createElement('p')),
      'no article',
    ],
    [
      'changed in its figure',
      (node) => {
        (node.querySelector('b')?.firstChild as Text).data = '4.8万人以上';
      },
      'no sentence',
    ],
  ];

  it.each(changes)('that is %s is read again, and nothing in it is changed', async (_, change, figure) => {
    document.body.innerHTML = `<article id="a">${STORY}</article>`;
    follow();
    await pass(300);
    expect(told).toEqual(['4.5万人以上']);
    change(document.querySelector('#a') as Element);
    const after = document.body.innerHTML;
    await pass(600);
    expect(told.at(-1)).toBe(figure);
    expect(document.body.innerHTML).toBe(after);
  });
});
