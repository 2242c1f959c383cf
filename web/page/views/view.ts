import type { Messages } from '../../locales';
import type { Actions } from '../actions';
import type { Report } from '../report/report';
import type { PageState } from '../state';

/** What every view of the page is made from. Views are functions of this: they read, and call actions on events. */
export interface View {
  state: PageState;
  act: Actions;
  m: Messages;
  /** The part that shows results; null until it has come. */
  report: Report | null;
}
