import type { Analysis, DocumentInfo, Item, Milestone } from './analysis';

/** Builders for unit tests: an analysis of a made-up text, with only the fields that a test is about. */
export function item(id: string, change: Partial<Item> = {}): Item {
  return {
    id,
    status: 'target',
    indicator: { text: '城镇新增就业', start: 0, end: 6, code: null },
    measure: 'level',
    direction: null,
    quantity: {
      text: '4.4万人',
      start: 6,
      end: 11,
      comparator: '=',
      value: 44000,
      low: null,
      high: null,
      unit: '人',
      from: null,
    },
    period: null,
    reference: null,
    headline: false,
    modality: null,
    confidence: 'sure',
    evidence: [],
    section: null,
    sentence: { start: 0, end: 12 },
    rate: null,
    estimate: false,
    scope: 'whole',
    definition: null,
    horizon: null,
    stretch: null,
    ...change,
  };
}

export function milestone(id: string, start: number, end: number): Milestone {
  return { id, status: 'target', subject: '北站', event: '开工', period: null, section: null, start, end };
}

/** What is known of a report without title, place and year. */
export function documentInfo(change: Partial<DocumentInfo> = {}): DocumentInfo {
  return {
    title: null,
    place: null,
    year: null,
    length: 0,
    kind: 'report',
    level: null,
    parent: null,
    placeFrom: null,
    yearFrom: null,
    confidence: 'sure',
    ...change,
  };
}

export function analysis(change: Partial<Analysis> = {}): Analysis {
  return {
    schema: 'mubiao.analysis/1',
    document: documentInfo(),
    sections: [],
    items: [],
    milestones: [],
    links: [],
    headlines: [],
    repairs: [],
    ...change,
  };
}
