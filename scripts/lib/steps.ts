/** Steps of the test run, in order. */
export const STEP_IDS = ['check', 'types', 'lint', 'unused', 'unit', 'build', 'site', 'e2e'] as const;

/** Name of a step, as written after --only and --from. */
export type StepId = (typeof STEP_IDS)[number];

/** Steps that look at dist, and mean nothing after a failed build. */
export const NEEDS_BUILD: readonly StepId[] = ['site', 'e2e'];

function isStepId(name: string): name is StepId {
  return (STEP_IDS as readonly string[]).includes(name);
}

/** Steps that `--only=a,b` and `--from=c` select, or the first name that is no step. */
export function selectSteps(options: {
  only?: string | undefined;
  from?: string | undefined;
}): { steps: readonly StepId[] } | { unknown: string } {
  const only = options.only?.split(',').map((name) => name.trim());
  const unknown = [...(only ?? []), ...(options.from === undefined ? [] : [options.from])].find(
    (name) => !isStepId(name),
  );
  if (unknown !== undefined) return { unknown };
  const first = options.from === undefined ? 0 : STEP_IDS.indexOf(options.from as StepId);
  return { steps: STEP_IDS.slice(first).filter((id) => only === undefined || only.includes(id)) };
}
