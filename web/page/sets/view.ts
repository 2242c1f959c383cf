import type { SetWords } from '../../locales/sets';
import type { Locale } from '../../report/model';
import type { Width } from '../../report_view/look';
import type { Compared } from '../../sets/members';
import type { SetActions } from './actions';
import type { SetState } from './state';

/** What every view of a set is made from. */
export interface SetLook {
  state: SetState;
  act: SetActions;
  words: SetWords;
  locale: Locale;
  width: Width;
  /** The page's word for closing what is told. */
  close: string;
  /** Why a file could not be read, and what to do with it. */
  fileHelp: (code: string) => string;
  /** Null until two reports were compared. */
  compared: Compared | null;
}

/** The same where there is something to show. */
export interface ComparedLook extends SetLook {
  compared: Compared;
}
