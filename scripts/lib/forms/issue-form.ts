import { stringify } from 'yaml';
import { CONSENT_LABEL, type Form, type FormField } from './form.ts';
import { FORMS } from './forms.ts';

/** Folders that hosts read issue forms from; both read the same YAML. */
const FOLDERS = ['.github/ISSUE_TEMPLATE', '.gitee/ISSUE_TEMPLATE'];

/** The issue forms as files: path in the repository → its text. */
export const ISSUE_FORMS: Readonly<Record<string, () => string>> = Object.fromEntries(
  FOLDERS.flatMap((folder) =>
    Object.entries(FORMS).map(([name, form]) => [`${folder}/${name}.yml`, () => issueForm(form)]),
  ),
);

/** An issue form in the YAML that GitHub and Gitee read. */
function issueForm({ name, about, title, label, intro, fields, consent }: Form): string {
  const form = {
    name,
    description: about,
    title,
    labels: [label],
    body: [
      { type: 'markdown', attributes: { value: `${intro}\n` } },
      ...fields.map(element),
      ...(consent
        ? [
            {
              type: 'checkboxes',
              id: 'consent',
              attributes: { label: CONSENT_LABEL, options: [{ label: consent, required: true }] },
            },
          ]
        : []),
    ],
  };
  const note = '# 由 npm run docs 生成，不要手改；问题在 scripts/lib/forms/forms.ts。\n';
  return note + stringify(form, { lineWidth: 0 });
}

function element({ type, id, label, hint, placeholder, options, required }: FormField) {
  return {
    type,
    id,
    attributes: {
      label,
      ...(hint && { description: hint }),
      ...(placeholder && { placeholder }),
      ...(options && { options }),
    },
    ...(required && { validations: { required } }),
  };
}
