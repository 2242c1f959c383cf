import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { loadAnalyzer } from '../../library/mubiao';
import { suggested } from './editor';

it('suggests the number of one figure, and nothing where two are selected', async () => {
  const analyzer = await loadAnalyzer({ wasmBinary: await readFile(resolve('build/wasm/mubiao-engine.wasm')) });
  expect(suggested(analyzer.read('学位5000个左右'))).toEqual({ value: 5000, unit: '个' });
  expect(suggested(analyzer.read('5000至6000个'))).toBeNull();
  expect(suggested(analyzer.read('若干'))).toBeNull();
});
