/** A piece of a figure: words, or an element. Writers make HTML or DOM nodes from it, so that all forms are alike. */
export type EmbedNode = string | EmbedElement;

export interface EmbedElement {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  /** Inline styles in the order in which they are written. */
  style: Styles;
  children: readonly EmbedNode[];
}

type Styles = Readonly<Record<string, string>>;

interface Given {
  style?: Styles;
  [attribute: string]: string | number | null | undefined | Styles;
}

/** Attributes that are null or undefined are left out; so are empty children. */
export function element(
  tag: string,
  { style = {}, ...attributes }: Given,
  ...children: readonly (EmbedNode | null)[]
): EmbedElement {
  const set = Object.entries(attributes).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[name, String(value)] as const] : [],
  );
  return {
    tag,
    attributes: Object.fromEntries(set),
    style,
    children: children.flatMap((child) => (child === null || child === '' ? [] : [child])),
  };
}
