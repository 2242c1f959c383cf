import { describe, expect, it } from 'vitest';
import { en as enPage } from './en';
import { enReport } from './en_report';
import { zh as zhPage } from './zh';
import { zhReport } from './zh_report';

const en = { ...enPage, ...enReport };
const zh = { ...zhPage, ...zhReport };

/** Paths of all words that are plain strings. */
function strings(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const here = `${path}.${key}`;
    if (typeof value === 'string') return [[here, value]];
    return typeof value === 'object' && value !== null ? strings(value, here) : [];
  });
}

describe('locales', () => {
  it('says nothing twice: what the page says and what the report says have no key in common', () => {
    expect(Object.keys(zhPage).filter((key) => key in zhReport)).toEqual([]);
  });

  it('leaves no word empty and no key out', () => {
    expect(strings(en).map(([path]) => path)).toEqual(strings(zh).map(([path]) => path));
    for (const [path, words] of [...strings(zh), ...strings(en)]) expect(words.trim(), path).not.toBe('');
  });

  it('has no Chinese in English but names', () => {
    const own = strings(en).filter(([path]) => !path.endsWith('.name') && !path.startsWith('.masthead'));
    expect(own.filter(([, words]) => /\p{Script=Han}/u.test(words)).map(([path]) => path)).toEqual([]);
  });

  it('counts one and many', () => {
    expect(en.live.found(1, 2, 0)).toBe('Read so far: 1 target, 2 results, 0 milestones');
    expect(en.notice({ code: 'no-items', numbers: 1 })).toContain('is 1 number');
  });
});
