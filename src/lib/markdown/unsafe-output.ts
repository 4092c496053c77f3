import { unsafeAddress } from './unsafe-address.ts';

/** A node of the HTML that the Markdown processor makes, as far as it is judged. */
export interface OutputNode {
  readonly type: string;
  readonly tagName?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly value?: unknown;
}

/** Why a node may not reach a page, and how to put it right; both Chinese. */
export interface OutputFault {
  readonly what: string;
  readonly fix: string;
}

type Allowed = Readonly<Record<string, (value: unknown) => boolean>>;

const isText = (value: unknown) => typeof value === 'string';
const isTrue = (value: unknown) => value === true || value === '';
const oneOf = (pattern: RegExp) => (value: unknown) =>
  (Array.isArray(value) ? value : [value]).every((item) => pattern.test(String(item)));

/** An id is a name for a heading: no blank, no quote, nothing that means something to a program. */
const ID = oneOf(/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u);
const HEADING: Allowed = { id: ID, className: oneOf(/^sr-only$/) };
const CELL: Allowed = { style: oneOf(/^text-align: (?:left|right|center)$/), align: isText };
const PLAIN: Allowed = {};

/** Everything that Markdown without HTML can turn into, attribute by attribute. */
const ELEMENTS: Readonly<Record<string, Allowed>> = {
  p: PLAIN,
  h1: HEADING,
  h2: HEADING,
  h3: HEADING,
  h4: HEADING,
  h5: HEADING,
  h6: HEADING,
  ul: { className: oneOf(/^contains-task-list$/) },
  ol: { start: oneOf(/^\d{1,9}$/), className: oneOf(/^contains-task-list$/) },
  li: { id: ID, className: oneOf(/^task-list-item$/) },
  input: { type: oneOf(/^checkbox$/), checked: isTrue, disabled: isTrue },
  pre: PLAIN,
  code: { className: oneOf(/^language-[\w+#.-]+$/) },
  blockquote: PLAIN,
  table: PLAIN,
  thead: PLAIN,
  tbody: PLAIN,
  tr: PLAIN,
  th: CELL,
  td: CELL,
  a: {
    href: isText,
    title: isText,
    id: ID,
    dataFootnoteRef: isTrue,
    dataFootnoteBackref: isTrue,
    ariaDescribedBy: oneOf(/^footnote-label$/),
    ariaLabel: isText,
    className: oneOf(/^data-footnote-backref$/),
  },
  img: { src: isText, alt: isText, title: isText },
  section: { dataFootnotes: isTrue, className: oneOf(/^footnotes$/) },
  sup: PLAIN,
  strong: PLAIN,
  em: PLAIN,
  del: PLAIN,
  hr: PLAIN,
  br: PLAIN,
};

const HARMLESS = ['root', 'text', 'element'];

/**
 * Judges one node of the output against what Markdown without HTML can make. It is an allow-list: what a later version
 * of the processor adds is refused until it is looked at.
 */
export function unsafeOutput(node: OutputNode): OutputFault | undefined {
  if (!HARMLESS.includes(node.type)) {
    const text = typeof node.value === 'string' ? `“${node.value.split('\n')[0]?.slice(0, 30)}”` : '';
    return /^mdx/.test(node.type)
      ? { what: `正文里有程序${text}`, fix: '删去；正文只写 Markdown' }
      : { what: `正文里有 HTML${text}`, fix: '删去标签；要印出尖括号，写作 \\<' };
  }
  if (node.type !== 'element') return undefined;
  const { tagName = '', properties = {} } = node;
  const allowed = Object.hasOwn(ELEMENTS, tagName) ? ELEMENTS[tagName] : undefined;
  if (!allowed) return { what: `正文里有 <${tagName}>`, fix: '删去标签；正文只写 Markdown' };
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    const judge = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
    if (!judge?.(value))
      return {
        what: `<${tagName}> 有不许可的属性 ${name}`,
        fix: /^h[1-6]$/.test(tagName)
          ? '标题后的花括号里只许写 #名称，其余删去'
          : '代码块的语言只写英文名，其余写法改用普通 Markdown',
      };
  }
  const address = properties['href'] ?? properties['src'];
  if (typeof address !== 'string') return undefined;
  if (tagName === 'img' && !/^(?:\/[a-z0-9-]+)*\/media\/[^/\\?#%]+\/[^/\\?#%]+$/.test(address))
    return {
      what: '图片不在本站的图片文件夹里',
      fix: '放到 public/media/<条目编号>/，写作 /media/<条目编号>/<文件名>',
    };
  return unsafeAddress(address);
}
