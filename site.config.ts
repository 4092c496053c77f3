import { defineSite } from './src/schemas/site.ts';

/** 谁在运行这个站点。改完运行 `npm run check`，写错会指出是哪一项、怎样改。 */
export default defineSite({
  name: '生态环境科技成果转化综合服务平台',
  shortName: '绿桥',
  tagline: '开源公共知识站，不是政府机关官方网站。标准与政策以发布机关原文为准。',
  /** 运营单位；没有就不写 */
  operator: undefined,
  /** 公开的联系方式：单位邮箱、网页或热线，不写个人电话 */
  contacts: [],
  /** ICP 备案号，如 京ICP备00000000号-1 */
  icp: undefined,
  /** 代码仓库；“改进此页”“反馈问题”会指向它 */
  repository: undefined,
  /** 需求（demand）、技术推荐（technology）表单：preset 写哪家的，prefill 写填进哪个参数，endpoint 写直接接收提交的地址；例子见 docs/demands.md */
  forms: {},
  /** 部署地址；可用环境变量 SITE_URL、BASE_PATH 覆盖 */
  url: 'http://localhost:4321',
  base: '/',
});
