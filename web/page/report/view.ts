import type { ReportMessages } from '../../locales/report';
import type { Derived } from '../../report/derived';
import type { PageState } from '../state';
import type { ReportActions } from './actions';
import type { Host } from './host';

/** What the views of a report are made from. */
export interface ReportView {
  state: PageState;
  derived: Derived;
  act: ReportActions;
  host: Host;
  words: ReportMessages;
}
