import { describe, expect, it } from 'vitest';
import { jpegOf, mp4, picture, pngOf, svg, webm } from '../../../tests/fixtures/hostile/pictures.ts';
import { mediaContent } from './media-bytes.ts';
import { svgFaults } from './svg.ts';
import { MEDIA, mediaFile, problemsAfter } from './testing.ts';

const SIZE = { width: 4, height: 3 };

describe('what a file is', () => {
  it.each([
    ['png', picture('png'), { kind: 'png', size: SIZE }],
    ['jpg', picture('jpg'), { kind: 'jpg', size: SIZE }],
    ['webp', picture('webp'), { kind: 'webp', size: SIZE }],
    ['webp without loss', picture('lossless'), { kind: 'webp', size: SIZE }],
    ['avif', picture('avif'), { kind: 'avif', size: SIZE }],
    ['mp4', mp4(), { kind: 'mp4' }],
    ['webm', webm(), { kind: 'webm' }],
    ['svg', Buffer.from(svg('')), { kind: 'svg' }],
    ['gif', Buffer.from('GIF89a;'), { kind: 'GIF' }],
    ['page', Buffer.from('\uFEFF <HTML>'), { kind: '网页' }],
    ['nothing', Buffer.from('好'), {}],
    ['emptiness', Buffer.alloc(0), {}],
  ])('%s', (_, bytes, content) => {
    expect(mediaContent(bytes)).toEqual(content);
  });

  it.each([
    ['png', picture('png')],
    ['jpg', picture('jpg')],
    ['webp', picture('webp')],
    ['avif', picture('avif')],
    ['mp4', mp4()],
    ['webm', webm()],
  ])('%s to its last byte', (name, bytes) => {
    expect(mediaContent(Buffer.concat([bytes, Buffer.from('<b>')])).fault).toBe('trailing');
    // Whatever is cut off, it never passes for the whole.
    for (let length = 0; length < bytes.length; length++) {
      const { kind, fault } = mediaContent(bytes.subarray(0, length));
      expect(kind !== name || fault !== undefined).toBe(true);
    }
  });
});

it('finds files that are not what their names say', () => {
  const media = [
    ...MEDIA,
    mediaFile('a2o/page.png', '<!doctype html>'),
    mediaFile('a2o/photo.jpg', picture('png')),
    mediaFile('a2o/two.png', Buffer.concat([picture('png'), Buffer.from('PK')])),
    mediaFile('a2o/half.png', picture('png').subarray(0, 50)),
    mediaFile('a2o/bomb.jpg', jpegOf(65_000, 9)),
    mediaFile('a2o/area.png', pngOf(7000, 7000)),
    mediaFile('a2o/Photo.JPEG', picture('jpg')),
    mediaFile('a2o/x.svg', svg('<script>1</script>')),
  ];
  expect(problemsAfter({}, media).filter((line) => !line.includes('media-orphan'))).toEqual([
    'public/media/a2o/Photo.JPEG:1:1 media-name 扩展名是 .jpeg，改为 .jpg',
    'public/media/a2o/Photo.JPEG:1:1 media-type 扩展名是 .JPEG，内容却是 jpg，改名为 .jpg，或另存为 .JPEG',
    'public/media/a2o/area.png:1:1 media-pixels 图片是 7000×7000 像素，宽度缩到 1600 像素以内',
    'public/media/a2o/bomb.jpg:1:1 media-pixels 图片是 65000×9 像素，宽度缩到 1600 像素以内',
    'public/media/a2o/half.png:1:1 media-type 文件不完整，重新导出或重新下载',
    'public/media/a2o/page.png:1:1 media-type 扩展名是 .png，内容却是 网页，用看图或剪辑软件另存为 .png',
    'public/media/a2o/photo.jpg:1:1 media-type 扩展名是 .jpg，内容却是 png，改名为 .png，或另存为 .jpg',
    'public/media/a2o/two.png:1:1 media-type 文件末尾还有别的内容，用看图或剪辑软件重新导出',
    'public/media/a2o/x.svg:2:1 svg-safe 有 <script，会运行程序，在绘图软件里导出“纯 SVG”或“优化的 SVG”，再删去这一处',
    'public/media/a2o/x.svg:2:1 svg-safe 有 <script>，不是静态图形，在绘图软件里导出“纯 SVG”或“优化的 SVG”，再删去这一处',
  ]);
});

it('counts what an entry shows', () => {
  const many = Array.from({ length: 21 }, (_, at) => ({ path: `a2o/p${at + 10}.png`, bytes: 10 }));
  expect(problemsAfter({}, [...MEDIA, ...many]).filter((line) => line.includes('media-total'))).toEqual([
    'public/media/a2o/p30.png:1:1 media-total a2o 有 22 个文件，共 1 MB，只留看得出差别的几张，其余删去',
  ]);
});

describe('an SVG', () => {
  it.each([
    ['nothing but text', 'alert(1)'],
    ['another root', '<html xmlns="http://www.w3.org/2000/svg"/>'],
    ['no end', '<svg xmlns="http://www.w3.org/2000/svg"'],
    ['an end inside a value', `<svg xmlns="http://www.w3.org/2000/svg" id='">' onload="alert(1)"/>`],
    ['a namespace by entity', svg('<g xmlns="&#104;ttp://www.w3.org/1999/xhtml"/>')],
  ])('with %s is refused', (_, text) => {
    expect(svgFaults(text)).not.toEqual([]);
  });

  it('says where', () => {
    const text = svg('<g/>\n<path onclick="x"/>');
    expect(svgFaults(text).map(({ at, what }) => [text.slice(at, at + 5), what])).toEqual([
      ['<path', '<path> 有事件属性 onclick，会运行程序'],
    ]);
  });
});
