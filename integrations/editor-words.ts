/** What the editor's Chinese translation lacks and a contributor gets to see, in its own structure. */
const MISSING = {
  select_item: '选择 {$name}',
  show_errors: '显示错误',
  sign_in_using_access_token_workflow_note:
    '改动以合并请求提交，令牌还要有合并请求（pull request）的读写权限。',
  file_unavailable: '文件打不开',
  file_unavailable_description: '这个文件读不出来，可能已移动或删除。',
  replace_file: '替换文件',
  replace_image: '替换图片',
  remove_file: '移除文件',
  remove_image: '移除图片',
  list_item_options: '列表项选项',
  entry_sidebar: {
    slug: {
      title: '编号',
      generated_on_save: '编号在保存时生成。',
      unavailable: '这个条目没有编号。',
    },
  },
  save_conflict: {
    title: '别人改过这个条目',
    modified_by: '你打开之后，{$name} 在 {$date} 改过它。',
    modified: '你打开之后，仓库里的这个条目改过了。',
    deleted: '你打开之后，仓库里的这个条目被删除了。',
    overwrite_warning: '现在保存，别人的修改会丢失。',
    recreate_warning: '现在保存，会重新建立这个条目。',
    save_anyway: '仍然保存',
    branch_moved: '保存时仓库又有了别人的提交，请再试一次。',
  },
  remote_change: {
    reload_entry: '重新载入条目',
    confirm_reloading_entry: '重新载入会丢掉没有保存的修改，确定吗？',
  },
  relation_field: {
    save_together_hint: '新的{$name}会和正在编辑的条目一起保存。',
    add_failed: '{$name}没有加上。',
  },
  status: { deploying: '正在发布' },
};

/**
 * The editor's Chinese texts, completed; what it calls 别名 is called 编号 on this site.
 * @param json locale file of the editor
 */
export function completeWords(json: string): string {
  return JSON.stringify(merge(MISSING, JSON.parse(json.replaceAll('别名', '编号')) as Words));
}

interface Words {
  readonly [key: string]: string | Words;
}

/** Both; what the editor has wins. */
function merge(ours: Words, theirs: Words): Words {
  const both = Object.entries(theirs).map(([key, text]) => {
    const own = ours[key];
    return [key, typeof own === 'object' && typeof text === 'object' ? merge(own, text) : text];
  });
  return { ...ours, ...Object.fromEntries(both) };
}
