/** Columns that hold personal data by their names; they are dropped. */
const COLUMN =
  /姓名|联系人|称呼|昵称|电话|手机|座机|传真|邮箱|e-?mail|微信|qq|身份证|证件|住址|通讯地址|详细地址|^地址|openid|unionid|ip ?地址|^ip$|填表人|提交人|用户名|头像|签名|生日|性别|年龄|工号/i;

/** True where a column's name says that it holds personal data. */
export function isPersonalColumn(name: string): boolean {
  return COLUMN.test(name);
}

const TRACES: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['身份证号', /(?<!\d)\d{17}[\dXx](?!\d)/g],
  ['手机号', /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)/g],
  ['座机号', /(?<!\d)0\d{2,3}[- ]\d{7,8}(?!\d)/g],
  ['邮箱', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ['微信号', /微信(?:号)?[:： ]?[A-Za-z][\w-]{5,19}/g],
  ['QQ 号', /QQ(?:号)?[:： ]?\d{5,11}/gi],
];

/** Personal data inside a text, each kind once. */
export function personalIn(text: string): string[] {
  return TRACES.filter(([, pattern]) => text.search(pattern) >= 0).map(([what]) => what);
}

/** The text with personal data blotted out. */
export function mask(text: string): string {
  return TRACES.reduce((rest, [what, pattern]) => rest.replaceAll(pattern, `【已隐去${what}】`), text);
}
