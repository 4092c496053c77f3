import type { ChangeKind } from './types.ts';

/** What happened to an entry, as pages and feeds call it. */
export const CHANGE_WORDS: Readonly<Record<ChangeKind, string>> = {
  added: '新增',
  changed: '修改',
  renamed: '改址',
  removed: '删除',
};
