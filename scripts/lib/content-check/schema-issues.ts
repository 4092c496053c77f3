import { z } from 'astro/zod';
import { rowOf } from '../../../src/lib/limits/csv.ts';
import { combination } from '../../../src/schemas/combination.ts';
import { SCHEMAS } from '../../../src/schemas/index.ts';
import { limit } from '../../../src/schemas/limit.ts';
import { showcase } from '../../../src/schemas/showcase.ts';
import { symptom } from '../../../src/schemas/symptom.ts';
import { cellEdit, cellPlace, soundRows } from './cells.ts';
import { commaEdit } from './comma-edit.ts';
import { refinementIssues } from './refinements.ts';
import { valueEdit } from './scalar-edit.ts';
import type { Edit, Finding, Library, LimitTable, Place } from './types.ts';
import { type KeyPath, locate, locateKey, type YamlSource } from './yaml-source.ts';
import { type Explained, explain, type IssueKind } from './zod-message.ts';
import { schemaAt } from './zod-shape.ts';

/** A disagreement between data and its schema. */
export interface SchemaFinding extends Finding {
  readonly kind: IssueKind;
}

const CACHE = new WeakMap<Library, readonly SchemaFinding[]>();

/** Every disagreement with a schema in the library; worked out once, shared by the rules that report them. */
function schemaFindings(library: Library): readonly SchemaFinding[] {
  let found = CACHE.get(library);
  if (!found) {
    found = [
      ...library.entries.flatMap(({ yaml, collection }) => (yaml ? ofYaml(yaml, SCHEMAS[collection]) : [])),
      ...(library.showcase ? ofYaml(library.showcase, z.record(z.string(), showcase)) : []),
      ...(library.combinations ? ofYaml(library.combinations, z.record(z.string(), combination)) : []),
      ...(library.symptoms ? ofYaml(library.symptoms, z.record(z.string(), symptom)) : []),
      ...library.limits.flatMap(ofTable),
    ];
    CACHE.set(library, found);
  }
  return found;
}

/** The findings of one kind, as a rule's check. */
export function schemaRule(kind: IssueKind): (library: Library) => SchemaFinding[] {
  return (library) => schemaFindings(library).filter((finding) => finding.kind === kind);
}

function ofYaml(source: YamlSource, schema: z.ZodType): SchemaFinding[] {
  // Broken syntax has its own rule; what can be guessed behind it is noise.
  if (!isRecord(source.data)) return [];
  return compare(source.data, schema, {
    place: (path, key) => (key === undefined ? locate(source, path) : locateKey(source, path, key)),
    edit: (path, insert) => valueEdit(source, path, insert),
    join: (path, key) => commaEdit(source, path, key),
  });
}

/** Nobody mends more at a time; a table of nonsense would keep the check busy for long. */
const FINDINGS_MAX = 200;

function ofTable(table: LimitTable): SchemaFinding[] {
  const found: SchemaFinding[] = [];
  for (const row of soundRows(table)) {
    if (found.length >= FINDINGS_MAX) break;
    found.push(
      ...compare(rowOf(row.cells), limit, {
        place: (path) => cellPlace(table, row, String(path[0] ?? '')),
        edit: (path, insert) => cellEdit(table, row, String(path[0] ?? ''), insert),
        join: () => undefined,
      }),
    );
  }
  return found;
}

/** Ways back from data to the file it was read from. */
interface Origin {
  readonly place: (path: KeyPath, key?: string) => Place;
  readonly edit: (path: KeyPath, insert: string) => Edit | undefined;
  /** mends a text that a comma cut in two */
  readonly join: (path: KeyPath, key: string) => Edit | undefined;
}

function compare(data: unknown, schema: z.ZodType, { place, edit, join }: Origin): SchemaFinding[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  const plain = withoutFollowers(result.error.issues.slice(0, FINDINGS_MAX)).filter(
    (issue) => issue.code !== 'custom' && !isReference(issue, schema),
  );
  const explained = [...plain, ...refinementIssues(schema, data)].flatMap((issue) =>
    explain(issue, data, schema),
  );
  return withoutEchoes(explained).map(({ kind, path, key, half, what, fix, replacement }) => ({
    kind,
    what,
    fix,
    at: place(path, key),
    edit: () => {
      if (half && key !== undefined) return join(path, key);
      const value = replacement?.();
      return value === undefined ? undefined : edit(path, value);
    },
  }));
}

/** A malformed id is an unknown id: the rule on references says which one is meant. */
function isReference(issue: z.core.$ZodIssue, schema: z.ZodType): boolean {
  return issue.code !== 'invalid_type' && schemaAt(schema, issue.path)?.meta()?.['ref'] !== undefined;
}

/** Where the type is wrong, nothing else about the value matters. */
function withoutFollowers(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const wrongType = new Map(
    issues.flatMap((issue) =>
      issue.code === 'invalid_type' ? [[issue.path.join('/'), issue] as const] : [],
    ),
  );
  return issues.filter((issue) => (wrongType.get(issue.path.join('/')) ?? issue) === issue);
}

/** A misspelt key leaves the right one missing; one message about the two is enough. */
function withoutEchoes(explained: readonly Explained[]): Explained[] {
  const misspelt = new Set(
    explained.flatMap(({ path, meant }) => (meant ? [[...path, meant].join('/')] : [])),
  );
  return explained.filter(({ kind, path }) => kind !== 'missing-key' || !misspelt.has(path.join('/')));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
