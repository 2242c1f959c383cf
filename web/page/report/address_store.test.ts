import { expect, it } from 'vitest';
import { AddressStore, webAddress } from './address_store';
import type { KeyValueStore } from './correction_store';

function memory(content: Record<string, string> = {}): KeyValueStore {
  const kept = new Map(Object.entries(content));
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    key: (at) => [...kept.keys()][at] ?? null,
    get length() {
      return kept.size;
    },
  };
}

it('keeps an address for its own text, and forgets it when it is taken away', () => {
  const store = memory();
  new AddressStore(store).keep('甲', 'https://example.org/a');
  new AddressStore(store).keep('乙', 'https://example.org/b');
  expect([new AddressStore(store).of('甲'), new AddressStore(store).of('丙')]).toEqual(['https://example.org/a', null]);
  new AddressStore(store).keep('甲', null);
  expect([new AddressStore(store).of('甲'), new AddressStore(store).of('乙')]).toEqual([null, 'https://example.org/b']);
});

it('keeps a hundred, the newest', () => {
  const store = new AddressStore(memory());
  for (let at = 0; at <= 100; at += 1) store.keep(`${at}`, `https://example.org/${at}`);
  expect([store.of('0'), store.of('1'), store.of('100')]).toEqual([
    null,
    'https://example.org/1',
    'https://example.org/100',
  ]);
});

it.each(['', '[[1,2]]', '{"a":1}', '[["x"]', 'null'])('takes a damaged store for an empty one: %s', (kept) => {
  const store = new AddressStore(memory({ 'mubiao.addresses': kept }));
  expect(store.of('甲')).toBeNull();
  store.keep('甲', 'https://example.org/');
  expect(store.of('甲')).toBe('https://example.org/');
});

it.each([
  ['https://example.org/报告.html', 'https://example.org/%E6%8A%A5%E5%91%8A.html'],
  [' http://example.org ', 'http://example.org/'],
  ['javascript:alert(1)', null],
  ['example.org/a', null],
  ['', null],
])('takes %j for %j', (words, address) => {
  expect(webAddress(words)).toBe(address);
});
