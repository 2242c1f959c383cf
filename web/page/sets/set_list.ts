import { html, nothing, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { headlinesFound, headOf, newestFirst, type SetEntry } from '../../sets/entry';
import { entryName, fileName } from './names';
import type { SetLook } from './view';

/** One line a report; on a phone each is a card. Place and year can be set right where they stand. */
export function listView(look: SetLook): TemplateResult {
  const { state, words, width } = look;
  const entries = newestFirst(state.entries);
  return html`<section class="set-list" aria-label=${words.list.label}>
    ${progress(look)} ${undo(look)}
    <div class="set-entries" tabindex=${entries.length > 6 ? 0 : -1} role="group" aria-label=${words.list.label}>
      ${
        width === 'phone'
          ? html`<ul class="set-cards">
              ${repeat(
                entries,
                ({ key }) => key,
                (entry) => html`<li>${guard(madeFrom(entry, look), () => card(entry, look))}</li>`,
              )}
            </ul>`
          : table(entries, look)
      }
    </div>
  </section>`;
}

function progress({ state, act, words }: SetLook): TemplateResult | typeof nothing {
  const all = state.entries.length;
  const left = state.entries.filter(({ state: of }) => of === 'waiting' || of === 'reading').length;
  if (left === 0) return nothing;
  const line = words.progress(all - left, all);
  return html`<div class="busy">
    <span role="status">${line}</span>
    <progress max=${all} .value=${all - left} aria-label=${line}></progress>
    <button type="button" class="button" @click=${() => act.stop()}>${words.cancel}</button>
  </div>`;
}

function undo({ state, act, words }: SetLook): TemplateResult | typeof nothing {
  const { removed } = state;
  if (removed === null) return nothing;
  return html`<p class="set-undo" role="status">
    ${words.list.removed(fileName(removed.entry, words))}
    <button type="button" class="link" id="set-undo" @click=${() => act.undoRemove()}>${words.list.undo}</button>
  </p>`;
}

function table(entries: readonly SetEntry[], look: SetLook): TemplateResult {
  const { list } = look.words;
  return html`<table class="set-table">
    <thead>
      <tr>
        <th scope="col">${list.place}</th>
        <th scope="col">${list.year}</th>
        <th scope="col">${list.level}</th>
        <th scope="col" class="numeric">${list.items}</th>
        <th scope="col" class="numeric">${list.headlines}</th>
        <th scope="col">${list.from}</th>
        <td></td>
      </tr>
    </thead>
    <tbody>
      ${repeat(
        entries,
        ({ key }) => key,
        (entry) => guard(madeFrom(entry, look), () => row(entry, look)),
      )}
    </tbody>
  </table>`;
}

/** All that a line is made from: the others need not be made again when one report is read. */
function madeFrom(entry: SetEntry, { words, compared }: SetLook): unknown[] {
  return [entry, words, compared?.isLeftOut(entry.key) === true];
}

function row(entry: SetEntry, look: SetLook): TemplateResult {
  const { analysis } = entry;
  if (analysis === null || entry.state === 'failed')
    return html`<tr data-entry=${entry.key}>
      <th scope="row" colspan="6">${fileName(entry, look.words)} ${standing(entry, look)}</th>
      <td class="set-tools">${tools(entry, look)}</td>
    </tr>`;
  const { level } = analysis.document;
  const { found, of } = headlinesFound(analysis);
  return html`<tr data-entry=${entry.key}>
    <th scope="row">${placeField(entry, look)}</th>
    <td>${yearField(entry, look)}</td>
    <td>${level === null ? '' : look.words.levels[level]}</td>
    <td class="numeric">${analysis.items.length}</td>
    <td class="numeric">${look.words.list.found(found, of)}</td>
    <td class="quiet">${sources(entry, look)} ${unused(entry, look)}</td>
    <td class="set-tools">${tools(entry, look)}</td>
  </tr>`;
}

function card(entry: SetEntry, look: SetLook): TemplateResult {
  const { analysis } = entry;
  const { list, levels } = look.words;
  if (analysis === null || entry.state === 'failed')
    return html`<p>${fileName(entry, look.words)} ${standing(entry, look)}</p>
      <p class="set-tools">${tools(entry, look)}</p>`;
  const { level } = analysis.document;
  const { found, of } = headlinesFound(analysis);
  return html`<p class="set-card-head">${placeField(entry, look)} ${yearField(entry, look)}</p>
    <p class="quiet">
      ${level === null ? nothing : html`${levels[level]} · `}${list.items} ${analysis.items.length} · ${list.headlines}
      ${list.found(found, of)}
    </p>
    <p class="quiet">${sources(entry, look)} ${unused(entry, look)}</p>
    <p class="set-tools">${tools(entry, look)}</p>`;
}

/** What of a report is not there yet, or why it never will be. */
function standing({ state, failure }: SetEntry, { words, fileHelp }: SetLook): TemplateResult {
  if (state === 'waiting') return html`<span class="quiet">${words.list.waiting}</span>`;
  if (state === 'reading' || failure === null) return html`<span class="quiet">${words.list.reading}</span>`;
  const known = words.failures as Partial<Record<string, string>>;
  const why = failure.of === 'file' ? fileHelp(failure.code) : (known[failure.code] ?? words.failures.engine);
  return html`<span class="set-failure">${why}</span>`;
}

function placeField(entry: SetEntry, { act, words }: SetLook): TemplateResult {
  const { place, placeGuessed } = headOf(entry);
  return html`<input
      class="set-place"
      type="text"
      lang="zh-CN"
      maxlength="40"
      autocomplete="off"
      .value=${place ?? ''}
      placeholder=${words.list.unknown}
      aria-label=${words.list.placeOf(fileName(entry, words))}
      @change=${(event: Event) => {
        const value = (event.currentTarget as HTMLInputElement).value.trim();
        if (value !== '' && value !== place) act.know(entry.key, { place: value });
      }}
    />${mark(placeGuessed || place === null, words.list.guessed, place === null ? words.list.unknown : null)}`;
}

function yearField(entry: SetEntry, { act, words }: SetLook): TemplateResult {
  const { year, yearGuessed } = headOf(entry);
  return html`<input
      class="set-year"
      type="text"
      inputmode="numeric"
      maxlength="4"
      autocomplete="off"
      .value=${year === null ? '' : String(year)}
      placeholder=${words.list.unknown}
      aria-label=${words.list.yearOf(fileName(entry, words))}
      @change=${(event: Event) => {
        const { value } = event.currentTarget as HTMLInputElement;
        if (/^(?:19|20|21)\d\d$/.test(value) && Number(value) !== year) act.know(entry.key, { year: Number(value) });
      }}
    />${mark(yearGuessed || year === null, words.list.guessed, year === null ? words.list.unknown : null)}`;
}

/** A question mark that also says what it means. */
function mark(shown: boolean, guessed: string, unknown: string | null): TemplateResult | typeof nothing {
  if (!shown) return nothing;
  const meaning = unknown ?? guessed;
  return html`<span class="set-guess" title=${meaning}
    ><span aria-hidden="true">？</span><span class="visually-hidden">${meaning}</span></span
  >`;
}

function sources(entry: SetEntry, { words }: SetLook): TemplateResult {
  const { placeFrom = null, yearFrom = null } = entry.analysis?.document ?? {};
  const from = [placeFrom, yearFrom].flatMap((source) => (source === null ? [] : [words.sources[source]]));
  return html`${[...new Set(from)].join(words.separator)}${
    entry.name === null ? nothing : html` <span class="set-file">${entry.name}</span>`
  }`;
}

function unused(entry: SetEntry, { compared, words }: SetLook): TemplateResult | typeof nothing {
  return compared?.isLeftOut(entry.key) === true ? html`<em>${words.list.unused}</em>` : nothing;
}

function tools(entry: SetEntry, { act, words }: SetLook): TemplateResult {
  const name = entryName(entry, words);
  return html`${
      entry.text !== null && entry.state === 'read'
        ? html`<button
            type="button"
            class="link"
            aria-label=${words.list.openOne(name)}
            @click=${() => void act.open(entry.key, null)}
          >
            ${words.list.open}
          </button>`
        : entry.state === 'read'
          ? html`<span class="quiet">${words.list.noText}</span>`
          : nothing
    }
    <button type="button" class="link" aria-label=${words.list.remove(name)} @click=${() => act.remove(entry.key)}>
      ${words.list.removeWord}
    </button>`;
}
