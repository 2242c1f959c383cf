/** Controls that turn the direction of what follows: with one of them in it, a name that ends in `fdp.exe` reads as one that ends in `exe.pdf`. */
const DIRECTION_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A name that a stranger gave (of a file, of a text), with a mark in place of each control of direction: `⟨U+202E⟩`. */
export function visibleName(name: string): string {
  return name.replace(
    DIRECTION_CONTROLS,
    (control) => `⟨U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}
