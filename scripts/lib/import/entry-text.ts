import { Document, isScalar, Scalar, visit } from 'yaml';

/**
 * Text of an entry file. Short lists of codes stand on one line, dates are quoted, as in the entries written by hand.
 * @param data frontmatter in the order of its keys; what is undefined is left out
 * @param body Markdown
 */
export function entryText(data: Readonly<Record<string, unknown>>, body: string): string {
  const text = body.trim();
  return `---\n${yamlText(data)}---\n${text && `\n${text}\n`}`;
}

/** The frontmatter alone, or some keys of it. */
export function yamlText(data: Readonly<Record<string, unknown>>): string {
  const doc = new Document(JSON.parse(JSON.stringify(data)), { aliasDuplicateObjects: false });
  visit(doc, {
    Scalar(key, node) {
      if (key !== 'key' && typeof node.value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(node.value))
        node.type = Scalar.QUOTE_SINGLE;
      // Block scalars lose spaces that stand where a line begins or ends.
      else if (
        typeof node.value === 'string' &&
        /\n/.test(node.value) &&
        /^\s|[^\S\n](?:\n|$)/m.test(node.value)
      )
        node.type = Scalar.QUOTE_DOUBLE;
    },
    Seq(_, node) {
      node.flow = node.items.every(isCode);
    },
  });
  return doc.toString({ lineWidth: 0, flowCollectionPadding: false, singleQuote: true });
}

function isCode(node: unknown): boolean {
  return isScalar(node) && typeof node.value === 'string' && /^[a-z0-9-]+$/.test(node.value);
}

/** A text as Markdown that shows exactly that text: every line a paragraph, no sign of it a mark. */
export function plainParagraphs(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/[\\`*_{}[\]<>|~!&$^@]/g, '\\$&')
        .replace(/^([#+=-])/, '\\$1')
        .replace(/^(\d{1,9})([.)])/, '$1\\$2')
        .replace(/(https?):\/\//gi, '$1:\\//')
        .replace(/\bwww\./gi, 'www\\.'),
    )
    .join('\n\n');
}
