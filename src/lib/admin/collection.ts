import { COLLECTIONS, type Collection } from '../../vocab/collections.ts';
import type { JsonSchema } from '../model/json-schema.ts';
import { type EditorField, fieldsOf } from './field.ts';

/** Where the check looks for entries and pictures, from the root of the repository. */
const CONTENT_FOLDER = 'src/content';
const MEDIA_FOLDER = 'public/media';
/** Fields worth a filter of the list where a collection has them. */
const FILTERED = ['status', 'state', 'confidence'];
/** Fields worth grouping the list by. */
const GROUPED = ['kind', 'level', 'status', 'state', 'confidence', 'region'];
/** Fields worth sorting the list by, besides the title. */
const SORTED = ['issuedOn', 'effectiveOn', 'publishedOn', 'startsOn', 'review.dueOn'];
/** Same as ID_PATTERN of the schemas; ids longer than 80 characters are refused. */
const ID = '^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$';

const BODY: EditorField = {
  name: 'body',
  label: '正文',
  widget: 'markdown',
  required: true,
  hint: 'Markdown：一段写一行，段与段空一行；小标题用 ## 开头；不写网页代码。',
  // The rich editor writes Markdown its own way; this one leaves the text as it is.
  modes: ['raw'],
  buttons: ['bold', 'link', 'heading-two', 'heading-three', 'quote', 'bulleted-list', 'numbered-list'],
  editor_components: [],
};

/** Name under which the file format of a collection is known to the editor, which asks for this ending. */
function formatOf(collection: Collection): string {
  return `luqiao-${collection}-frontmatter`;
}

/** The editor's configuration of a collection, from the JSON Schema of its entries. */
export function editorCollection(collection: Collection, model: JsonSchema) {
  const { title, label, lead } = COLLECTIONS[collection];
  const fields = fieldsOf(model);
  const chosen = (names: readonly string[]) =>
    names.flatMap((name) => fields.find((field) => field.name === name && field.options) ?? []);
  return {
    name: collection,
    label: title,
    label_singular: label,
    description: lead,
    folder: `${CONTENT_FOLDER}/${collection}`,
    extension: 'md',
    format: formatOf(collection),
    create: true,
    // Addresses that were published stay: an entry is removed by whoever also writes the redirect.
    delete: false,
    slug: {
      editable: ['create'],
      hint: '编号就是文件名和网址，定了不改：用小写字母、数字和连字符，如 gb-3838-2002、mbr',
      pattern: [ID, '编号只用小写字母、数字和连字符，首尾不用连字符，不超过 80 个字符'],
    },
    media_folder: `/${MEDIA_FOLDER}/{{slug}}`,
    public_folder: '/media/{{slug}}',
    summary: '{{title}}',
    thumbnail: false,
    sortable_fields: ['title', ...SORTED.filter((name) => hasField(fields, name))],
    view_filters: chosen(FILTERED).flatMap(({ name, label: what, options = [] }) =>
      options.map(({ value, label: text }) => ({
        label: `${what}：${text}`,
        field: name,
        pattern: `^${value}$`,
      })),
    ),
    view_groups: chosen(GROUPED).map(({ name, label: what }) => ({ label: what, field: name })),
    fields: [...fields, BODY],
  };
}

function hasField(fields: readonly EditorField[], path: string): boolean {
  const [name, ...rest] = path.split('.');
  const field = fields.find((one) => one.name === name);
  return field !== undefined && (rest.length === 0 || hasField(field.fields ?? [], rest.join('.')));
}
