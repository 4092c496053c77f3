import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fromRoot } from '../../scripts/lib/paths.ts';

const WORKFLOWS = '.github/workflows';
const ACTIONS = '.github/actions';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const read = (path: string): string => readFileSync(fromRoot(path), 'utf8');
const workflows = readdirSync(fromRoot(WORKFLOWS)).map((name) => `${WORKFLOWS}/${name}`);
const actions = readdirSync(fromRoot(ACTIONS)).map((name) => `${ACTIONS}/${name}/action.yml`);

/** Every step in a workflow or action, wherever it is nested. */
function stepsIn(node: unknown): Step[] {
  if (typeof node !== 'object' || node === null) return [];
  const steps = 'steps' in node && Array.isArray(node.steps) ? (node.steps as Step[]) : [];
  return [...steps, ...Object.values(node).flatMap(stepsIn)];
}

describe.each([...workflows, ...actions])('%s', (path) => {
  const steps = stepsIn(parse(read(path)));

  it('has steps', () => {
    expect(steps.length).toBeGreaterThan(0);
  });

  it('puts no expression into a command: what comes from outside comes as a variable', () => {
    for (const { run, with: inputs } of steps)
      for (const text of [run ?? '', String(inputs?.['script'] ?? '')]) expect(text).not.toContain('${{');
  });

  it('pins every action of others to a commit', () => {
    for (const { uses } of steps) if (uses) expect(uses).toMatch(/^\.\/|@[0-9a-f]{40}$/);
  });
});

describe.each(workflows)('%s', (path) => {
  const workflow = parse(read(path)) as {
    readonly on: unknown;
    readonly permissions: unknown;
    readonly jobs: Readonly<
      Record<string, { readonly permissions?: unknown; readonly 'timeout-minutes'?: unknown }>
    >;
  };

  it('grants nothing by default, and each job what it names', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of Object.values(workflow.jobs)) {
      expect(job.permissions).toEqual(expect.any(Object));
      expect(job['timeout-minutes']).toEqual(expect.any(Number));
    }
  });

  it('never runs with the rights of the project on the code of a pull request', () => {
    expect(JSON.stringify(workflow.on)).not.toContain('pull_request_target');
  });

  it('runs none of the project’s code where it may write to the repository', () => {
    for (const [name, job] of Object.entries(workflow.jobs)) {
      if ((job.permissions as Record<string, unknown>)['contents'] !== 'write') continue;
      for (const { uses = '', run = '' } of stepsIn(job)) {
        expect(`${name} ${uses}`).not.toContain('./');
        expect(`${name} ${run}`).not.toMatch(/\b(?:npm|npx|node)\b/);
      }
    }
  });
});
