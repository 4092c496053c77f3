import { z } from 'astro/zod';
import { definitionOf, unwrap } from './zod-shape.ts';

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

interface Check {
  readonly _zod: {
    readonly def: { readonly check: string };
    readonly check: (payload: { value: unknown; issues: RawIssue[] }) => unknown;
  };
}

/**
 * Runs every refinement of a schema on data that may be broken elsewhere. Zod itself leaves an object's
 * refinements out as long as one of its fields is wrong, so a contributor would meet them one round later.
 */
export function refinementIssues(
  schema: z.ZodType,
  data: unknown,
  path: readonly PropertyKey[] = [],
): Issue[] {
  const found: Issue[] = [];
  for (const layer of layersOf(schema)) found.push(...runChecks(layer, data, path));
  const { element, shape } = definitionOf(unwrap(schema));
  if (element && Array.isArray(data))
    data.forEach((item, index) => {
      found.push(...refinementIssues(element, item, [...path, index]));
    });
  if (shape && isRecord(data))
    for (const [key, field] of Object.entries(shape))
      if (data[key] !== undefined) found.push(...refinementIssues(field, data[key], [...path, key]));
  return found;
}

/** A schema and what it wraps, for a refinement may sit on either. */
function layersOf(schema: z.ZodType): z.ZodType[] {
  const { innerType, in: input } = definitionOf(schema);
  const inner = innerType ?? input;
  return inner ? [schema, ...layersOf(inner)] : [schema];
}

function runChecks(schema: z.ZodType, data: unknown, path: readonly PropertyKey[]): Issue[] {
  // Only objects have truths across fields; the checks of single values are zod's own business.
  if (!isRecord(data)) return [];
  const checks = ((schema.def as unknown as { checks?: readonly Check[] }).checks ?? []).filter(
    (check) => check._zod.def.check === 'custom',
  );
  return checks.flatMap((check) => {
    const payload = { value: data, issues: [] as RawIssue[] };
    try {
      check._zod.check(payload);
    } catch {
      // The refinement relies on a field that is missing or of another type: that is reported by itself.
      return [];
    }
    return payload.issues.map((issue) => {
      const done = z.core.util.finalizeIssue(issue, undefined, {}) as Issue;
      return { ...done, path: [...path, ...done.path] };
    });
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
