import type { Repository } from '../url/links.ts';

const COMMIT_MESSAGES = {
  create: '新增{{collection}}：{{slug}}',
  update: '修改{{collection}}：{{slug}}',
  delete: '删除{{collection}}：{{slug}}',
  uploadMedia: '上传图片：{{path}}',
  deleteMedia: '删除图片：{{path}}',
};
/**
 * A repository that is nowhere: enough for the editor to offer the folder on this computer. Of the hosts it knows, it
 * asks this one nothing before somebody signs in.
 */
const NOWHERE = { name: 'gitea', repo: 'luqiao/luqiao', auth_methods: ['token'] };

/** True where the editor can send changes to the host itself, as pull or merge requests. */
export function isOnline(repository: Repository | undefined): boolean {
  return repository?.host === 'github' || repository?.host === 'gitlab';
}

/** Where the editor sends changes to, by the repository of the site. */
export function editorBackend(repository: Repository | undefined) {
  if (!repository || !isOnline(repository)) return { backend: NOWHERE };
  const { host, url, branch } = repository;
  const { origin, pathname } = new URL(url);
  const common = {
    repo: pathname.replace(/^\/|(\.git)?\/?$/g, ''),
    branch,
    // Signing in with a button needs a service that holds a secret; a token needs none.
    auth_methods: ['token'],
    commit_messages: COMMIT_MESSAGES,
  };
  const own = origin !== PUBLIC_ORIGIN[host as 'github' | 'gitlab'];
  const backend =
    host === 'github'
      ? { name: host, ...common, open_authoring: true, ...(own && { api_root: `${origin}/api/v3` }) }
      : {
          name: host,
          ...common,
          ...(own && { api_root: `${origin}/api/v4`, graphql_api_root: `${origin}/api/graphql` }),
        };
  return { backend, publish_mode: 'editorial_workflow' };
}

const PUBLIC_ORIGIN = { github: 'https://github.com', gitlab: 'https://gitlab.com' };

/** Origins that the editor talks to besides the site itself. */
export function editorOrigins(repository: Repository | undefined): string[] {
  if (!repository || !isOnline(repository)) return [];
  const { origin } = new URL(repository.url);
  return [origin === PUBLIC_ORIGIN.github ? 'https://api.github.com' : origin];
}
