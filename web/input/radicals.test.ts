import { expect, it } from 'vitest';
import { unifyRadicals } from './radicals';

it.each([
  ['⽰例市政府⼯作报告', '示例市政府工作报告'],
  ['地区⽣产总值增⻓5.5%', '地区生产总值增长5.5%'],
  ['粮⻝、⻓江、⻛电、⺠⽣', '粮食、长江、风电、民生'],
  ['⺀ is no character', '⺀ is no character'],
  ['增长5.5%', '增长5.5%'],
])('%s', (text, unified) => {
  expect(unifyRadicals(text)).toBe(unified);
  expect(unified).toHaveLength(text.length);
});
