/** Where this script was loaded from; '' where it stands in the page itself. */
export const SCRIPT = (document.currentScript as HTMLScriptElement | null)?.src ?? '';
