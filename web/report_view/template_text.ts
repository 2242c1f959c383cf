import { nothing, type TemplateResult } from 'lit/html.js';

type Content = TemplateResult | string | number | typeof nothing | readonly Content[];

/** The words that a template shows, without rendering it: a line for what stands in the row's line, and one for each block under it. */
export function templateLines(content: Content): string[] {
  return source(content)
    .split(/<span class="(?:own-words|under)"/)
    .map((line) =>
      line
        .replace(/^[^<]*>|<[^>]*>/g, '')
        .replaceAll(LESS, '<')
        .replaceAll(GREATER, '>')
        .replace(/\s+/g, ' ')
        .trim(),
    );
}

/** Signs of tags in a report's own words, until the tags are gone. */
const LESS = '\ue000';
const GREATER = '\ue001';

function source(content: unknown): string {
  if (typeof content === 'string' || typeof content === 'number')
    return String(content).replaceAll('<', LESS).replaceAll('>', GREATER);
  if (Array.isArray(content)) return content.map(source).join('');
  if (content === nothing || typeof content !== 'object' || content === null || !('strings' in content)) return '';
  const { strings, values } = content as TemplateResult;
  return strings.reduce((all, words, at) => all + words + (at < values.length ? source(values[at]) : ''), '');
}
