import type { EntryCollection } from '../../vocab/collections.ts';

/** Turns of phrase that ask. */
export const ASKING: readonly string[] = (
  '什么叫 怎么办 怎么样 怎样 怎么 咋办 咋整 如何 请问 有没有 有无 有啥 有什么 是什么 什么是 是什么意思 什么意思 啥意思 是啥 什么 哪些 哪个 哪种 哪里 哪儿 ' +
  '能不能 可不可以 能否 是否 是不是 要不要 会不会 该不该 需不需要 多少 为什么 为啥 什么时候 多久 谁知道 求助 帮忙'
).split(' ');

/** Turns of phrase around a question that say nothing about its subject; two characters or more. */
export const FILLER: readonly string[] = [
  ...ASKING,
  ...(
    '可以 需要 应该 应当 必须 想要 我要 我想 我们 你们 他们 大家 一下 一点 有点 一些 一直 总是 老是 经常 现在 目前 已经 还是 还能 非常 比较 的话 以及 或者 关于 对于 ' +
    '这个 那个 里面 时候 没法 没办法 不了 不到 原因 情况 问题 方面 相关 有关 进行 实现 达到 最好 好用 推荐 介绍 了解 查询 查一下 搜索 看看 去不掉 处理不了'
  ).split(' '),
];

/** Characters that only hold a sentence together. */
export const PARTICLES = new Set('的了是和与或也都就还把被给让吗呢吧啊呀嘛么太很又再最更着这那咋啥之其');

/** Characters too common to say anything alone. */
export const COMMON = new Set(
  '一二三四五六七八九十上下大小不没有无人个们家里中外前后到在要能会来去出入为以用于从向对做得地过点些时候年月日天老多少好高低新长次条种样只他她它你我自己什怎吃买说想看知道成被又',
);

/** What words of a question say of the kind of answer that is wanted. */
export const KIND_WORDS: Readonly<Record<string, Partial<Record<EntryCollection, number>>>> = {
  技术: { technologies: 1.25 },
  工艺: { technologies: 1.3 },
  设备: { technologies: 1.15 },
  改造: { technologies: 1.1 },
  案例: { cases: 1.8 },
  经验: { cases: 1.6 },
  做法: { cases: 1.4 },
  治的: { cases: 1.3 },
  试点: { cases: 1.25, policies: 1.15 },
  标准: { standards: 1.3 },
  规范: { standards: 1.25 },
  限值: { standards: 1.5 },
  测定: { standards: 1.3 },
  政策: { policies: 1.5 },
  文件: { policies: 1.3 },
  法律: { policies: 1.4 },
  法规: { policies: 1.4 },
  条例: { policies: 1.3 },
  办法: { policies: 1.2 },
  处罚: { policies: 1.35 },
  罚款: { policies: 1.35 },
  违法: { policies: 1.35 },
  犯法: { policies: 1.35 },
  补贴: { finance: 1.6, policies: 1.2 },
  补助: { finance: 1.6, policies: 1.2 },
  资金: { finance: 1.6, policies: 1.2 },
  贷款: { finance: 1.7 },
  优惠: { finance: 1.5, policies: 1.1 },
  税: { finance: 1.3, policies: 1.2 },
  保险: { finance: 1.5 },
  融资: { finance: 1.7 },
  培训: { training: 1.7 },
  课程: { training: 1.7 },
  要点: { training: 1.2 },
  机构: { institutions: 1.9 },
  单位: { institutions: 1.7 },
  研究所: { institutions: 1.9 },
  研究院: { institutions: 1.9 },
  实验室: { institutions: 1.9 },
  协会: { institutions: 1.9 },
  目录: { catalogues: 1.8 },
  名录: { catalogues: 1.2, policies: 1.3 },
  综述: { reviews: 2.5 },
};

/** Words of which a question may be made besides its subject; they weigh little as search words. */
export const GENERIC = new Set([
  ...Object.keys(KIND_WORDS),
  ...(
    '处理 治理 处置 控制 防治 整治 管理 解决 超标 达标 不达标 要求 规定 执行 排放 限制 技术单位 方案 措施 方法 流程 步骤 系统 工程 项目 企业 公司 厂里 单位 县里 村里 ' +
    '排放标准 执行标准 排放限值 治理技术 处理技术 选型 办理 申请 规范要求'
  ).split(' '),
]);

/** Turns of phrase that ask what something means. */
export const ASKS_MEANING =
  /(什么叫|什么是|是什么|什么意思|啥意思|是啥|含义|定义|概念|指什么|解释|怎么理解|做什么的|区别)/;
/** Turns of phrase that ask for a limit. */
export const ASKS_LIMIT =
  /(限值|排放标准|筛选值|管制值|标准值|标准是多少|不超过多少|不能超过|不得超过|超过多少|多少算超标|控制多少|要控制|执行多少|执行哪个标准|执行什么标准|浓度限|限多少|排放浓度|几毫克|多少毫克|多少分贝|达标值|要求多少|是多少)/;
