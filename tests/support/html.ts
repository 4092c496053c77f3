const TOKEN = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const ATTRIBUTE = /([^\s=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Elements whose content is text, whatever it looks like. */
const RAW = new Set(['script', 'style', 'textarea', 'title']);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** An element of a page. Attributes and text are read when asked for: most elements are never looked at. */
export class Element {
  readonly tag: string;
  readonly parent: Element | undefined;
  readonly children: Element[] = [];
  readonly #page: string;
  readonly #rest: string;
  readonly #from: number;
  #to = 0;
  #attributes: ReadonlyMap<string, string> | undefined;

  constructor(tag: string, rest: string, parent: Element | undefined, page: string, from: number) {
    this.tag = tag;
    this.parent = parent;
    this.#page = page;
    this.#rest = rest;
    this.#from = from;
  }

  close(at: number): void {
    this.#to = at;
  }

  get attributes(): ReadonlyMap<string, string> {
    this.#attributes ??= new Map(
      [...this.#rest.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
        name,
        decode(double ?? single ?? bare ?? ''),
      ]),
    );
    return this.#attributes;
  }

  get(name: string): string | undefined {
    return this.attributes.get(name);
  }

  has(name: string): boolean {
    return this.attributes.has(name);
  }

  hasClass(name: string): boolean {
    return (this.get('class') ?? '').split(/\s+/).includes(name);
  }

  /** What stands between the tags, as written. */
  get source(): string {
    return this.#page.slice(this.#from, this.#to);
  }

  /** What a reader sees of it, with runs of white space as one blank. */
  get text(): string {
    return decode(this.source.replaceAll(/<[^>]*>/g, ''))
      .replaceAll(/\s+/g, ' ')
      .trim();
  }

  /** All elements inside it, in the order of the page. */
  *inside(): Generator<Element> {
    for (const child of this.children) {
      yield child;
      yield* child.inside();
    }
  }

  /** The first element inside it that fits. */
  find(fits: (element: Element) => boolean): Element | undefined {
    for (const element of this.inside()) if (fits(element)) return element;
    return undefined;
  }
}

/**
 * The elements of a page in their order. Reads only what a build writes: every tag closed, in order. Whether the page
 * is valid HTML is for html-validate to say.
 * @throws Error where an end tag has no start tag or the other way round
 */
export function parseHtml(page: string): Element[] {
  const found: Element[] = [];
  let open: Element | undefined;
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(page); token; token = TOKEN.exec(page)) {
    const [all, slash, name, rest = ''] = token;
    if (name === undefined) continue;
    const tag = name.toLowerCase();
    if (slash) {
      if (open?.tag !== tag) throw new Error(`</${tag}> closes <${open?.tag}> at ${token.index}`);
      open.close(token.index);
      open = open.parent;
      continue;
    }
    const element = new Element(tag, rest, open, page, token.index + all.length);
    found.push(element);
    open?.children.push(element);
    if (VOID.has(tag) || rest.endsWith('/')) continue;
    open = element;
    if (RAW.has(tag)) TOKEN.lastIndex = page.indexOf(`</${tag}`, TOKEN.lastIndex);
  }
  if (open) throw new Error(`<${open.tag}> is not closed`);
  return found;
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (all, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? all;
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
  });
}
