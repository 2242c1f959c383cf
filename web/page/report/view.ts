import type { Derived } from '../../report/derived';
import type { Look } from '../../report_view/look';
import type { PageState } from '../state';
import type { ReportActions } from './actions';
import type { Host } from './host';

/** What the page's own views of a report are made from, which can also change what is shown. */
export interface ReportView extends Look {
  state: PageState;
  derived: Derived;
  act: ReportActions;
  host: Host;
  /** How many reports are in the set. */
  setSize: number;
  /** To the set of reports; the one that is shown comes into it if it is the first. */
  another: () => void;
}
