import type { ReportMessages } from '../../locales/report';
import type { Actions } from '../actions';
import type { Derived } from '../../report/derived';
import type { PageState } from '../state';
import type { ReportActions } from './actions';

/** What the views of a report are made from. */
export interface ReportView {
  state: PageState;
  derived: Derived;
  act: ReportActions;
  /** What can be done without a report. */
  page: Actions;
  m: ReportMessages;
}
