import type { JsonSchema } from '../../../src/lib/model/json-schema.ts';
import { labelOf } from '../../../src/lib/model/label.ts';
import { modelOf } from '../../../src/schemas/json-schema.ts';
import { readLibrary } from '../content-check/read.ts';
import { checkContent } from '../content-check/run.ts';
import type { Input, Problem } from '../content-check/types.ts';
import { FORMS, type FormName } from '../forms/forms.ts';
import { cleanText } from '../import/clean.ts';
import { entryText } from '../import/entry-text.ts';
import { hint, maskPersonalData, personalDataIn } from '../import/personal.ts';
import { idFault } from '../scaffold/entry-id.ts';
import { Answers, type Fault } from './answers.ts';
import { type Correction, correctionOf } from './correction.ts';
import type { Issue } from './issue.ts';
import type { DraftKind } from './kind.ts';
import { cases } from './kinds/cases.ts';
import { demands } from './kinds/demands.ts';
import { technologies } from './kinds/technologies.ts';
import { type Sections, sectionsOf } from './sections.ts';

const KINDS: Readonly<Record<DraftKind['form'], DraftKind>> = {
  technology: technologies,
  case: cases,
  demand: demands,
};

/** Nobody needs more for one answer, and a pattern must not be kept busy. */
const LONGEST = 10_000;

export interface DraftJob {
  readonly issue: Issue;
  /** the form that was filled in; told by its labels when not given */
  readonly form?: FormName | undefined;
  readonly id?: string | undefined;
  /** answers of a maintainer, by label: they go before those of the issue */
  readonly settings?: ReadonlyMap<string, string>;
  /** replaces personal data instead of refusing the answer */
  readonly mask?: boolean;
  /** the content folder as it is; its day is the day of the draft */
  readonly library: Input;
}

/** What an issue becomes: a file, a correction to be made by hand, or what is in the way. */
export interface Outcome {
  readonly form: FormName | undefined;
  /** what the reporter can put right, question by question */
  readonly faults: readonly Fault[];
  /** for the maintainer */
  readonly notes: readonly string[];
  /** path from the content folder and text; like the correction only without faults */
  readonly file?: { readonly path: string; readonly text: string };
  readonly correction?: Correction;
}

/** Makes a draft of an issue and checks it with the library: text of strangers in, file or faults out. Writes nothing. */
export function draftIssue(job: DraftJob): Outcome {
  const { issue, library } = job;
  const form = job.form ?? formOf(issue.body);
  if (!form) return { form, faults: [UNKNOWN], notes: [] };
  const { answers: written, consent } = sectionsOf(issue.body, FORMS[form]);
  const texts = new Map(written);
  if (form === 'demand') texts.set('title', titleOf(issue.title, form));
  const answers = answersOf(form, texts, job);
  if (form === 'correction') {
    const correction = correctionOf(answers, readLibrary(library));
    const { faults, notes } = answers;
    return { form, faults, notes, ...(correction && faults.length === 0 && { correction }) };
  }
  if ('consent' in FORMS[form] && !agreed(consent))
    answers.faults.push({ label: '确认', what: '没有勾选', fix: '同意公开和收录的，请勾上' });
  return { form, ...entryOf(KINDS[form], answers, job) };
}

/** The answers as far as they may be used, with what is wrong with them. */
function answersOf(form: FormName, written: ReadonlyMap<string, string>, job: DraftJob): Answers {
  const { fields } = FORMS[form];
  const texts = new Map(written);
  const faults: Fault[] = [];
  for (const [label, text] of job.settings ?? []) {
    const field = fields.find((one) => one.label === label);
    if (field) texts.set(field.id, cleanText(text));
    else
      faults.push({
        label,
        what: '表单里没有这一项',
        fix: `可用的有：${fields.map((one) => one.label).join('、')}`,
      });
  }
  let masked = false;
  for (const [id, text] of texts) {
    // A correction is answered where it was written; there is no file to keep clean.
    const kept = job.mask || form === 'correction' ? maskPersonalData(text) : text;
    masked ||= kept !== text;
    texts.set(id, kept.slice(0, LONGEST));
    if (kept.length > LONGEST)
      faults.push({
        label: fields.find((field) => field.id === id)?.label ?? '标题',
        what: `有 ${kept.length} 个字`,
        fix: `控制在 ${LONGEST} 字以内`,
      });
  }
  const answers = new Answers(FORMS[form], texts);
  answers.faults.push(...faults);
  for (const { id, required } of fields)
    if (required && !texts.get(id)) answers.fault(id, '没有写', '补上这一项');
  for (const [id, text] of texts)
    for (const { kind, written: found } of personalDataIn(text))
      answers.fault(id, `写了${kind}“${hint(found)}”`, '删去个人信息；联系用这个问题单');
  if (masked) answers.notes.push('文字里的个人信息已经隐去，请看一遍改得对不对');
  return answers;
}

const UNKNOWN: Fault = {
  label: '表单',
  what: '认不出填的是哪一种表单',
  fix: '保留表单里的小标题；或者用 --kind 写明 technology、case、demand、correction',
};

function entryOf(
  kind: DraftKind,
  answers: Answers,
  { issue, id: chosen, library }: DraftJob,
): Omit<Outcome, 'form'> {
  const { id, data, body } = kind.draft(answers, { issue, today: library.today, id: chosen });
  const { faults, notes } = answers;
  const wrongId = idFault(id);
  // Without a title there is no id; that the title is missing is said already.
  if (wrongId && (chosen || faults.length === 0))
    faults.push({ label: '编号', what: wrongId, fix: '由维护者用 --id 指定' });
  const path = `${kind.collection}/${id}.md`;
  if (library.files.some((file) => file.path === path))
    faults.push({
      label: '编号',
      what: `已有 ${path}`,
      fix: '是同一项的，请改用勘误；不是的，由维护者用 --id 另取一个',
    });
  if (faults.length > 0) return { faults, notes };
  const text = entryText(data, body);
  const found = checkContent({ ...library, files: [...library.files, { path, content: text }] }).filter(
    ({ file }) => file === path,
  );
  const errors = found
    .filter(({ level }) => level === 'error')
    .map((problem) => faultOf(problem, text, kind, answers));
  if (errors.length > 0) return { faults: errors, notes };
  const warnings = found.map(({ line, what, fix }) => `第 ${line} 行：${what}，${fix}`);
  return { faults, notes: [...notes, ...warnings], file: { path, text } };
}

/** A problem of the file in words of the form: the reporter has never seen the file. */
function faultOf(problem: Problem, text: string, kind: DraftKind, answers: Answers): Fault {
  const { line } = problem;
  const what = problem.what.replace(/^[\w.]+ (?=\p{Script=Han})/u, '');
  const fix = problem.fix.replace(/：$/u, '');
  const lines = text.split('\n').slice(0, line);
  const inBody = lines.lastIndexOf('---') > 0;
  const key = inBody ? 'body' : (lines.findLast((one) => /^\w+:/.test(one)) ?? '').split(':', 1)[0];
  if (!key) return { label: '草稿', what, fix };
  const question = kind.questionOf[key] ?? key;
  const label = answers.label(question);
  if (label !== question) return { label, what, fix };
  const field = (modelOf(kind.collection) as JsonSchema).properties?.[key];
  return { label: field ? labelOf(key, field) : key, what, fix };
}

/** Whoever sent it ticked the box; where a host prints no boxes, the sentence itself stands there. */
function agreed(consent: string | undefined): boolean {
  return consent !== undefined && consent.trim() !== '' && !/\[\s*\]/.test(consent);
}

/** The form most of whose labels the text has, at least half of what has to be answered. */
function formOf(body: string): FormName | undefined {
  const names = Object.keys(FORMS) as FormName[];
  const share = (name: FormName) => {
    const { known }: Sections = sectionsOf(body, FORMS[name]);
    return known / FORMS[name].fields.length;
  };
  const [best] = names.map((name) => ({ name, share: share(name) })).sort((a, b) => b.share - a.share);
  return best && best.share >= 0.5 ? best.name : undefined;
}

function titleOf(title: string, form: FormName): string {
  const { title: prefix } = FORMS[form];
  const words = cleanText(title);
  return words.startsWith(prefix) ? words.slice(prefix.length).trim() : words;
}
