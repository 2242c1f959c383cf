/* `live-en.js`: `live.js` with the English names before it, so that they cost no request of their own. */

import './names_en';
import './live';
