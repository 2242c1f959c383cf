import { beforeAll, describe, expect, it } from 'vitest';
import { engineForTests, entriesOf, report } from './compared.fixture';
import type { SetEntry } from './entry';
import { nameDiffers } from './name_differs';

let entry: SetEntry;
beforeAll(async () => {
  const analyzer = await engineForTests();
  const [only] = entriesOf(analyzer, [report('示例市', 2025, '地区生产总值增长5%', '地区生产总值增长6%')]);
  if (only === undefined) throw new Error('no entry');
  entry = only;
});

describe('nameDiffers', () => {
  it.each([
    ['别处市2025年政府工作报告.txt', { place: '别处市', year: null }],
    ['示例市2024.pdf', { place: null, year: 2024 }],
    ['2019/别处县-2024.docx', { place: '别处县', year: 2024 }],
    ['示例市2025年政府工作报告.txt', null],
    ['示例2025.txt', null],
    ['2024-2025示例市.txt', null],
    ['报告1.txt', null],
    ['20250115定稿.txt', null],
    ['2024/示例市.txt', null],
  ])('%s', (name, differs) => {
    expect(nameDiffers({ ...entry, name })).toEqual(differs);
  });

  it('is nothing where a person or the name itself said what holds, or there is no file', () => {
    const document = { ...entry.analysis?.document, placeFrom: 'user', yearFrom: 'file' };
    const analysis = { ...entry.analysis, document } as SetEntry['analysis'];
    expect(nameDiffers({ ...entry, name: '别处市2024.txt', analysis })).toBeNull();
    expect(nameDiffers({ ...entry, name: null })).toBeNull();
    expect(nameDiffers({ ...entry, name: '别处市2024.txt', analysis: null })).toBeNull();
  });
});
