import { Parser } from 'htmlparser2';

/** What is wrong in a drawing, where, and how to put it right. */
export interface SvgFault {
  /** offset in the text */
  readonly at: number;
  readonly what: string;
  readonly fix: string;
}

const NAMESPACE = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
/** Far more than a flow chart needs; a drawing inside a drawing inside a drawing stops a browser. */
const ELEMENTS_MAX = 5000;
const DEPTH_MAX = 30;
const USES_MAX = 100;
/** Side in user units. */
const SIDE_MAX = 8000;

const words = (text: string) => new Set(text.trim().split(/\s+/));

const ELEMENTS = words(`
  svg g path rect circle ellipse line polyline polygon text tspan textPath title desc defs linearGradient radialGradient
  stop clipPath mask pattern marker symbol use style filter feBlend feColorMatrix feComponentTransfer feComposite
  feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset`);

const ATTRIBUTES = words(`
  alignment-baseline amplitude aria-hidden aria-label aria-labelledby azimuth baseline-shift class clip-path clip-rule
  clipPathUnits color color-interpolation color-interpolation-filters cx cy d direction display dominant-baseline dx dy
  enable-background exponent fill fill-opacity fill-rule filter filterUnits flood-color flood-opacity focusable
  font-family font-size font-stretch font-style font-variant font-weight fr fx fy gradientTransform gradientUnits height
  href id in in2 intercept k1 k2 k3 k4 lang lengthAdjust letter-spacing marker-end marker-mid marker-start markerHeight
  markerUnits markerWidth mask mask-type maskContentUnits maskUnits method mode offset opacity operator order orient
  overflow paint-order pathLength patternContentUnits patternTransform patternUnits points preserveAspectRatio
  primitiveUnits r radius refX refY result role rotate rx ry shape-rendering slope spacing spreadMethod startOffset
  stdDeviation stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-opacity stroke-width style tableValues text-anchor text-decoration text-rendering textLength
  transform transform-origin type unicode-bidi values vector-effect version viewBox visibility width word-spacing
  writing-mode x x1 x2 xlink:href xml:lang xml:space xmlns xmlns:xlink y y1 y2`);

/** What stands for a drawing in a style may name nothing outside it, nor hide what it names. */
const STYLE = /@|\\|\/\*|expression\s*\(|image(?:-set)?\s*\(|behavior|-moz-binding|<|javascript:/i;
const FOREIGN_URL = /url\(\s*["']?\s*(?!#|["'\s])/i;

const CLEAN = '在绘图软件里导出“纯 SVG”或“优化的 SVG”，再删去这一处';

/**
 * Judges an SVG file. Pictures are opened on their own as well as inside a page, and an SVG that is opened is a page:
 * so this is an allow-list of elements and attributes, and nothing in it may point outside the file.
 */
export function svgFaults(text: string): SvgFault[] {
  const found: SvgFault[] = [];
  const report = (at: number, what: string, fix = CLEAN) => void found.push({ at, what, fix });
  const open: { name: string; id: string | undefined }[] = [];
  const nesting = new Set<string>();
  const used: { at: number; id: string }[] = [];
  let elements = 0;
  let roots = 0;

  for (const { index, 0: mark } of text.matchAll(/<!(?!--)\S{0,8}|<\?(?!xml\s)\S{0,12}/g))
    report(index, `有“${mark}”，可能引入文件以外的内容`);
  // Said again without the parser: no two of them agree about every broken file.
  for (const { index, 0: tag } of text.matchAll(
    /<\s*(?:[\w.-]+:)?(?:script|foreignobject|iframe|handler)\b/gi,
  ))
    report(index, `有 ${tag}，会运行程序`);
  const declaration = /^\s*<\?xml\b[^>]*>/.exec(text)?.[0] ?? '';
  if (/encoding\s*=\s*["'](?!utf-8["'])/i.test(declaration))
    report(0, '声明的编码不是 UTF-8', '改为 encoding="UTF-8"');
  for (const { index } of text.matchAll(/<\?xml\s/g))
    if (text.slice(0, index).trim() !== '') report(index, 'XML 声明不在开头');

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const at = parser.startIndex;
        elements += 1;
        if (open.length === 0) {
          roots += 1;
          if (name !== 'svg' || roots > 1) report(at, `最外层是 <${name}>`, '一个文件只有一个 <svg>');
          else if (attributes['xmlns'] !== NAMESPACE)
            report(at, '<svg> 缺少命名空间', `写作 <svg xmlns="${NAMESPACE}">`);
        }
        if (!ELEMENTS.has(name)) report(at, `有 <${name}>，不是静态图形`);
        if (open.length === DEPTH_MAX) report(at, `套了 ${DEPTH_MAX} 层以上`);
        for (const [attribute, value] of Object.entries(attributes)) {
          const fault = attributeFault(attribute, value, open.length === 0);
          if (fault) report(at, `<${name}> ${fault}`);
        }
        const target = attributes['href'] ?? attributes['xlink:href'];
        if (name === 'use') {
          if (target?.startsWith('#')) used.push({ at, id: target.slice(1) });
          for (const { id } of open) if (id !== undefined) nesting.add(id);
        }
        open.push({ name, id: attributes['id'] });
      },
      ontext(data) {
        const inside = open.at(-1)?.name;
        if (inside === 'style' && (STYLE.test(data) || FOREIGN_URL.test(data)))
          report(parser.startIndex, '<style> 引用了文件以外的内容');
        if (inside === undefined && data.trim() !== '') report(parser.startIndex, '图形外面有文字');
      },
      onclosetag(name, implied) {
        if (
          implied &&
          text[parser.endIndex - 1] !== '/' &&
          !/\/>$/.test(text.slice(parser.startIndex, parser.endIndex + 1))
        )
          report(parser.startIndex, `<${name}> 没有结束`, '补上结束标签，或重新导出');
        open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true, recognizeCDATA: false },
  );
  parser.write(text);
  parser.end();

  if (elements === 0) report(0, '里面没有图形', '重新导出');
  if (elements > ELEMENTS_MAX) report(0, `有 ${elements} 个图形`, '简化图形，或改存为 webp');
  if (used.length > USES_MAX) report(0, `有 ${used.length} 处 <use>`, '简化图形，或改存为 webp');
  for (const { at, id } of used) if (nesting.has(id)) report(at, `<use> 套着 <use>（#${id}）`);
  return found;
}

function attributeFault(name: string, value: string, atRoot: boolean): string | undefined {
  if (/^on/i.test(name)) return `有事件属性 ${name}，会运行程序`;
  if (!ATTRIBUTES.has(name)) return `有不许可的属性 ${name}`;
  if (/href$/.test(name) && !/^#[\w.-]+$/.test(value)) return `的 ${name} 指向文件以外`;
  if (name === 'xmlns' && (value !== NAMESPACE || !atRoot)) return '改了命名空间';
  if (name === 'xmlns:xlink' && value !== XLINK) return '改了命名空间';
  if (FOREIGN_URL.test(value)) return `的 ${name} 引用了文件以外的内容`;
  if (name === 'style' && STYLE.test(value)) return '的 style 引用了文件以外的内容';
  const sides = atRoot && /^(?:width|height|viewBox)$/.test(name) ? value.match(/[\d.]+(?:e\d+)?/gi) : null;
  return sides?.some((side) => Number(side) > SIDE_MAX) ? `的 ${name} 超过 ${SIDE_MAX}` : undefined;
}
