import type { Messages } from '../../locales';
import type { Actions } from '../actions';
import type { Derived } from '../derived';
import type { PageState } from '../state';

/** What every view is made from. Views are functions of this: they read, and call actions on events. */
export interface View {
  state: PageState;
  derived: Derived;
  act: Actions;
  m: Messages;
}
