interface Repository {
  readonly host: 'github' | 'gitee' | 'gitlab';
  readonly url: string;
  readonly branch: string;
}

interface Form {
  readonly url: string;
  readonly prefill?: Partial<Record<'title' | 'query' | 'entry' | 'page', string>> | undefined;
}

/** Where the repository's web editor opens a file. */
export function editUrl(repository: Repository, file: string): string {
  const edit = { github: 'edit', gitee: 'edit', gitlab: '-/edit' }[repository.host];
  return `${trim(repository.url)}/${edit}/${repository.branch}/${file}`;
}

/** Where the repository lists the changes of a file. */
export function historyUrl(repository: Repository, file: string): string {
  const commits = { github: 'commits', gitee: 'commits', gitlab: '-/commits' }[repository.host];
  return `${trim(repository.url)}/${commits}/${repository.branch}/${file}`;
}

/** A form's address with the context put into the parameters it is configured for. */
export function formUrl(
  form: Form,
  context: Partial<Record<'title' | 'query' | 'entry' | 'page', string>>,
): string {
  const url = new URL(form.url);
  for (const [key, parameter] of Object.entries(form.prefill ?? {})) {
    const value = context[key as keyof typeof context];
    if (value) url.searchParams.set(parameter, value);
  }
  return url.href;
}

function trim(url: string): string {
  return url.replace(/\/+$/, '');
}
