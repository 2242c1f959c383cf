import { html, nothing, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import type { Section } from '../library/analysis';
import type { ReportRows } from '../report/rows';
import { sectionLabel } from '../report/format/section';
import type { Look } from './look';

interface Counts {
  targets: number;
  results: number;
  milestones: number;
}

interface Branch {
  section: Section;
  counts: Counts;
  children: Branch[];
}

/** Sections that open with the outline: the report's parts and what is directly in them would fill the screen. */
const OPEN_LEVEL = 1;

/** The report's own headings as a collapsible table of contents; each with what stands in it. */
export function outlineView(look: Look, goTo: (section: string) => void): TemplateResult {
  const { analysis, rows, locale, words } = look;
  return html`<nav class="outline" id=${`${look.prefix}outline`} aria-label=${words.reading.outline}>
    ${guard([analysis, rows, locale], () => {
      const tree = outlineTree(analysis.sections, rows);
      return tree.length === 0 ? html`<p class="quiet">${words.reading.noOutline}</p>` : branchList(tree, look, goTo);
    })}
  </nav>`;
}

function branchList(branches: readonly Branch[], look: Look, goTo: (section: string) => void): TemplateResult {
  return html`<ul>
    ${branches.map((branch) => {
      const { section, children } = branch;
      return html`<li>
        ${entry(branch, look, goTo)}
        ${
          children.length === 0
            ? nothing
            : html`<details ?open=${section.level <= OPEN_LEVEL}>
                <summary aria-label=${`${look.words.reading.expand}: ${section.title}`}></summary>
                ${branchList(children, look, goTo)}
              </details>`
        }
      </li>`;
    })}
  </ul>`;
}

function entry({ section, counts }: Branch, { words }: Look, goTo: (section: string) => void): TemplateResult {
  const counted = words.reading.outlineCounts(counts.targets, counts.results, counts.milestones);
  const total = counts.targets + counts.results + counts.milestones;
  return html`<button type="button" class="outline-entry" @click=${() => goTo(section.id)}>
    <span lang="zh-CN">${sectionLabel(section)}</span>
    ${
      total === 0
        ? nothing
        : html`<span class="counts" title=${counted}>
            <span class="visually-hidden">${counted}</span>
            <span aria-hidden="true"
              >${(['targets', 'results', 'milestones'] as const).map((kind) => (counts[kind] === 0 ? nothing : html`<span class="dot ${kind}">${counts[kind]}</span>`))}</span
            >
          </span>`
    }
  </button>`;
}

/** Sections come in text order with their level; counts include what is inside. Linear. */
export function outlineTree(sections: readonly Section[], rows: ReportRows): Branch[] {
  const roots: Branch[] = [];
  const open: Branch[] = [];
  const all = new Map<string, Branch[]>();
  for (const section of sections) {
    const branch: Branch = { section, counts: { targets: 0, results: 0, milestones: 0 }, children: [] };
    while ((open.at(-1)?.section.level ?? -1) >= section.level) open.pop();
    (open.at(-1)?.children ?? roots).push(branch);
    open.push(branch);
    all.set(section.id, [...open]);
  }
  for (const kind of ['targets', 'results', 'milestones'] as const)
    for (const row of rows[kind]) for (const branch of all.get(row.sectionId ?? '') ?? []) branch.counts[kind] += 1;
  return roots;
}
