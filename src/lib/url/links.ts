/** The repository of the site. */
export interface Repository {
  readonly host: 'github' | 'gitee' | 'gitlab';
  readonly url: string;
  readonly branch: string;
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

/** Where the repository shows what a commit changed. */
export function commitUrl(repository: Repository, hash: string): string {
  const commit = { github: 'commit', gitee: 'commit', gitlab: '-/commit' }[repository.host];
  return `${trim(repository.url)}/${commit}/${hash}`;
}

function trim(url: string): string {
  return url.replace(/\/+$/, '');
}
