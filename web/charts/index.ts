/** Pictures of one analysis: pure functions from rows to a drawing, and renderers of a drawing. No UI. */
export { deadlineChart } from './deadlines';
export { growthTargetChart } from './growth_targets';
export { headlineStripChart, type StripCard } from './headline_strip';
export { pairChart } from './pairs';
export { sectionChart } from './section_counts';
export { renderElement, renderSvgText } from './render_svg';
export { renderPng } from './render_png';
export { fitText } from './text_width';
export type { Chart, ChartOptions, ChartTable } from './chart';
export { DARK_PALETTE, LIGHT_PALETTE, PAGE_PALETTE, type Palette } from './palette';
