const SVG = "http://www.w3.org/2000/svg";

/**
 * As much of a document as a plot needs to be drawn into: elements that are created, put into each other and
 * written out. A complete document on the server costs more time than the drawing.
 */
export function svgDocument(): Document {
  const document = {
    createElementNS: (_namespace: string, name: string) => new SvgElement(name, document),
    documentElement: { namespaceURI: SVG },
  };
  Object.assign(document.documentElement, { ownerDocument: document });
  return document as unknown as Document;
}

class SvgElement {
  readonly namespaceURI = SVG;
  readonly ownerDocument: unknown;
  /** CSS of its own, written as an attribute. */
  style = "";
  private readonly name: string;
  private readonly attributes = new Map<string, string>();
  private children: (SvgElement | string)[] = [];

  constructor(name: string, ownerDocument: unknown) {
    this.name = name;
    this.ownerDocument = ownerDocument;
    // A file of its own needs it, and a page takes it.
    if (name === "svg") this.attributes.set("xmlns", SVG);
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  setAttributeNS(_namespace: string, name: string, value: unknown): void {
    // A page knows the names of its namespaces; only `xlink:href` and its like would have a prefix.
    if (name !== "xmlns" && name !== "xlink") this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  appendChild(child: SvgElement): SvgElement {
    this.children.push(child);
    return child;
  }

  insertBefore(child: SvgElement, next: SvgElement | null): SvgElement {
    const index = next === null ? -1 : this.children.indexOf(next);
    this.children.splice(index === -1 ? this.children.length : index, 0, child);
    return child;
  }

  append(...children: SvgElement[]): void {
    this.children.push(...children);
  }

  set textContent(text: unknown) {
    this.children = text === null || text === "" ? [] : [String(text)];
  }

  get outerHTML(): string {
    const attributes = [...this.attributes, ...(this.style === "" ? [] : [["style", this.style]])]
      .map(([name, value]) => ` ${name}="${escaped(value ?? "")}"`)
      .join("");
    const inner = this.children
      .map((child) => (typeof child === "string" ? escaped(child) : child.outerHTML))
      .join("");
    return `<${this.name}${attributes}>${inner}</${this.name}>`;
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
