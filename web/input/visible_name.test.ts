import { expect, it } from 'vitest';
import { visibleName } from './visible_name';

it.each([
  ['报告\u202efdp.exe', '报告⟨U+202E⟩fdp.exe'],
  ['\u2066a\u2069\u200f\u061c', '⟨U+2066⟩a⟨U+2069⟩⟨U+200F⟩⟨U+061C⟩'],
  ['示例市2025年政府工作报告.docx', '示例市2025年政府工作报告.docx'],
  ['\u4e00\u200b\u200d', '\u4e00\u200b\u200d'],
])('visibleName(%j) is %s', (name, shown) => {
  expect(visibleName(name)).toBe(shown);
});
