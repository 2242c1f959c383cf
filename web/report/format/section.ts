import type { Section } from '../../library/analysis';

/** 二、2025年工作安排; (一) 扩大投资: the number as reports set it before the title. */
export function sectionLabel({ number, title }: Pick<Section, 'number' | 'title'>): string {
  if (number === null || number === '') return title;
  return /^[一二三四五六七八九十百\d]+$/.test(number) ? `${number}、${title}` : `${number}${title}`;
}
