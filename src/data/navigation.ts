import type { Link } from '../lib/view/types.ts';
import { href } from './site.ts';

const link = (text: string, path: string): Link => ({ text, href: href(path) });

/** Main navigation, in the order people look for things. */
export const navigation: readonly Link[] = [
  link('找方案', '/finder/'),
  link('查限值', '/limits/'),
  link('自查', '/check/'),
  link('技术', '/technologies/'),
  link('案例', '/cases/'),
  link('政策', '/policies/'),
  link('标准', '/standards/'),
  link('综述', '/reviews/'),
  link('培训', '/training/'),
  link('融资', '/finance/'),
  link('帮扶', '/assistance/'),
];

export const footer = [
  {
    title: '查找',
    links: [
      link('对症找方案', '/finder/'),
      link('限值速查', '/limits/'),
      link('达标自查', '/check/'),
      link('技术比选', '/compare/'),
      link('技术展示', '/showcase/'),
      link('按领域', '/fields/'),
      link('按污染物', '/pollutants/'),
      link('按行业', '/industries/'),
      link('按地区', '/regions/'),
      link('术语', '/glossary/'),
      link('技术目录', '/catalogues/'),
      link('机构库', '/institutions/'),
    ],
  },
  {
    title: '参与',
    links: [
      link('投稿指南', '/contribute/'),
      link('网页编辑', '/admin/'),
      link('需求公告', '/demands/'),
      link('提交需求', '/demands/new/'),
      link('技术推荐', '/recommend/'),
      link('活动', '/events/'),
    ],
  },
  {
    title: '关于',
    links: [
      link('关于绿桥', '/about/'),
      link('离线使用', '/offline/'),
      link('更新记录', '/changes/'),
      link('离线下载', '/downloads/'),
      link('声明', '/disclaimer/'),
      link('隐私', '/privacy/'),
      link('无障碍', '/accessibility/'),
      link('内容质量', '/quality/'),
    ],
  },
] as const;
