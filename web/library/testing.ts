import type { Analysis, Item, Milestone } from './analysis';

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
    ...change,
  };
}

export function milestone(id: string, start: number, end: number): Milestone {
  return { id, status: 'target', subject: '北站', event: '开工', period: null, section: null, start, end };
}

export function analysis(change: Partial<Analysis> = {}): Analysis {
  return {
    schema: 'mubiao.analysis/1',
    document: { title: null, place: null, year: null, length: 0 },
    sections: [],
    items: [],
    milestones: [],
    links: [],
    headlines: [],
    repairs: [],
    ...change,
  };
}
