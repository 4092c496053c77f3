import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from './read-page.ts';

const read = (html: string) => readPage(html, '/a/');
/** Everything a result could show of a page, sections after one another. */
const textOf = (html: string) =>
  read(html)
    ?.sections.map(({ text }) => text)
    .join('\n');
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe('the part of a page that is read', () => {
  it('is what is marked, where something is', () => {
    expect(
      textOf('<body>导航<main>导语<article data-pagefind-body><p>正文</p></article>脚注</main></body>'),
    ).toBe('正文');
  });
  it('is every marked element, where several are', () => {
    expect(
      textOf(
        '<body><div data-pagefind-body><p>甲</p></div><p>乙</p><div data-pagefind-body=""><p>丙</p></div></body>',
      ),
    ).toBe('甲\n丙');
  });
  it('is main, where nothing is marked', () => {
    expect(
      textOf('<body><nav>导航</nav><main class="page"><p>正文</p></main><footer>页脚</footer></body>'),
    ).toBe('正文');
  });
  it('is the body, where there is no main', () => {
    expect(textOf('<head><title>题</title></head><body><p>正文</p><footer>页脚</footer></body>')).toBe(
      '正文\n页脚',
    );
  });
  it('does not depend on how tags and attributes are written', () => {
    expect(textOf('<BODY>导航<MAIN\nCLASS=page><P>正文</MAIN></BODY>')).toBe('正文');
  });
  it('keeps the address it was given', () => {
    expect(readPage('<body>正文</body>', '/luqiao/cases/x/')?.url).toBe('/luqiao/cases/x/');
  });
});

describe('what is left out', () => {
  it.each([
    ['an ignored part', '<div data-pagefind-ignore><p>藏</p></div>'],
    ['all of an ignored part', '<div data-pagefind-ignore="all"><h2>藏</h2></div>'],
    ['a hidden part', '<p hidden>藏</p>'],
    ['a part hidden from screen readers', '<span aria-hidden="true">藏</span>'],
    [
      'a list of other entries inside an ignored part',
      '<div data-pagefind-ignore><ol data-search-around><li>藏</ol></div>',
    ],
  ])('is %s', (_, part) => {
    expect(read(`<body><p>前</p>${part}<p>后</p></body>`)).toMatchObject({
      sections: [{ text: '前\n后' }],
      around: '',
    });
  });
  it('is not what only looks alike', () => {
    expect(
      textOf('<body><p aria-hidden="false">甲</p><p class="hidden">乙</p><p title="hidden">丙</p></body>'),
    ).toBe('甲\n乙\n丙');
  });
  it('starts no section with a hidden heading', () => {
    expect(read('<body><p>前</p><h2 id="x" hidden>藏</h2><p>后</p></body>')?.sections).toEqual([
      { id: '', heading: '', text: '前\n后' },
    ]);
  });

  const tag = fc.constantFrom(
    ...['<main>', '<div>', '</div>', '<p>', '</p>', '<table>', '<tr><td>', '</table>', '<ul><li>', '</li>'],
    ...[
      '<h2 id="a">',
      '</h2>',
      '<section id="b">',
      '</section>',
      '<a href="/">',
      '<br>',
      '<svg>',
      '</svg>',
      '</body>',
    ],
  );
  const words = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[<密]/g, ''));
  const soup = fc.array(fc.oneof(tag, words)).map((parts) => parts.join(''));
  it.each([
    ['scripts', '<script>密</script>'],
    ['data blocks', '<script type="application/json">{"密":"<p>密</p>"}</script>'],
    ['styles', '<style>.a::after{content:"密"}</style>'],
    ['drawings', '<svg><text x="0">密</text></svg>'],
    ['templates', '<template><p>密</p></template>'],
    ['what stands in for scripts', '<noscript><p>密</p></noscript>'],
    ['choices of a form', '<select><option>密</option></select>'],
    ['comments', '<!-- 密 -->'],
    ['attributes', '<img alt="密" src="密.png"><a title="密" href="/密/" data-x="密">链接</a>'],
  ])('is always the content of %s, wherever they stand', (_, secret) => {
    expect(textOf(`<body><main>正文${secret}</main></body>`)).toContain('正文');
    fc.assert(
      fc.property(soup, soup, (before, after) => {
        expect(JSON.stringify(read(`<body>${before}${secret}${after}`) ?? '')).not.toContain('密');
      }),
    );
  });
});

describe('sections', () => {
  it('begin with headings of the second to the fourth level', () => {
    expect(
      read(
        '<body><h1>题</h1><p>导语</p><h2 id="a">甲</h2><p>一</p><h3 id="b">乙</h3><p>二</p><h4 id="c">丙</h4><p>三</p><h5 id="d">丁</h5><p>四</p></body>',
      )?.sections,
    ).toEqual([
      { id: '', heading: '', text: '题\n导语' },
      { id: 'a', heading: '甲', text: '甲\n一' },
      { id: 'b', heading: '乙', text: '乙\n二' },
      { id: 'c', heading: '丙', text: '丙\n三\n丁\n四' },
    ]);
  });
  it('are opened by the id of the section around where the heading has none', () => {
    expect(
      read(
        '<body><section id="limits"><h2>限值</h2><p>一</p><section id="notes"><h3>注</h3><p>二</p></section></section><section id="use"><h2 id="uses">用途</h2></section></body>',
      )?.sections.map(({ id, heading }) => [id, heading]),
    ).toEqual([
      ['limits', '限值'],
      ['notes', '注'],
      ['uses', '用途'],
    ]);
  });
  it('are not opened by a heading of a list around them', () => {
    expect(
      read(
        '<body><section id="own"><div data-search-around><h3 id="other">相关</h3></div><h3>甲</h3></section></body>',
      )?.sections,
    ).toEqual([{ id: 'own', heading: '甲', text: '甲' }]);
  });
  it('have no id where there is none to be had', () => {
    expect(read('<body><div id="x"><h2>甲</h2></div></body>')?.sections).toEqual([
      { id: '', heading: '甲', text: '甲' },
    ]);
  });
  it('have the words of the heading without its markup', () => {
    expect(
      read('<body><h2 id="a">\n  <em>出水</em><a href="#a">限值</a> </h2>文</body>')?.sections[0],
    ).toMatchObject({
      heading: '出水限值',
      text: '出水限值\n文',
    });
  });
  it('are there only where there is text', () => {
    expect(read('<body><h2 id="a"> </h2><h2 id="b">乙</h2></body>')?.sections).toEqual([
      { id: 'b', heading: '乙', text: '乙' },
    ]);
  });
});

describe('the text', () => {
  it('keeps cells, rows and their table apart', () => {
    expect(
      textOf(
        '<body>表<table><caption>限值</caption><tr><th>COD</th><td>50</td></tr><tr><th>氨氮</th><td>5</td></tr></table>注</body>',
      ),
    ).toBe('表\n限值\nCOD 50\n氨氮 5\n注');
  });
  it.each(
    'address article aside blockquote details div dl fieldset figure footer form header nav ol p pre section ul h1 h5'.split(
      ' ',
    ),
  )('begins and ends a line with <%s>', (tag) => {
    expect(textOf(`<body>前<${tag}>中</${tag}>后</body>`)).toBe('前\n中\n后');
  });
  it('breaks lines where the page does', () => {
    expect(textOf('<body>前<br>中<hr/>后<ul><li>一<li>二</ul><dl><dt>名<dd>释</dl></body>')).toBe(
      '前\n中\n后\n一\n二\n名\n释',
    );
  });
  it('does not cut words at links, emphasis and the like', () => {
    expect(
      textOf(
        '<body>执行<a href="/x/">水质<em>标</em></a>准，<b>NH</b><sub>3</sub>-N，<span>甲</span>乙</body>',
      ),
    ).toBe('执行水质标准，NH3-N，甲乙');
  });
  it('leaves a gap where a reader sees one', () => {
    expect(
      textOf(
        '<body>现行<span class="badge on">国家标准</span><small>2002</small><button>复制</button>完</body>',
      ),
    ).toBe('现行 国家标准 2002 复制 完');
  });
  it('has runs of blanks as one and no edges', () => {
    expect(textOf('<body><p>\t  甲 &nbsp;  乙\t</p>   <p>丙 </p></body>')).toBe('甲 乙\n丙');
  });
  it('decodes entities, named, decimal and hexadecimal', () => {
    expect(textOf('<body>COD &lt; 50 &amp; NH&#8323; &ge; 5&#x3bc;g &copy;</body>')).toBe(
      'COD < 50 & NH₃ ≥ 5μg ©',
    );
  });
  it('is what was written, whatever was written', () => {
    const text = fc
      .array(fc.constantFrom(...'水质COD50<>&;#x"\'=/!-—，。（）𠮷é'), { minLength: 1 })
      .map((chars) => chars.join(''));
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(textOf(`<body><p>${escaped(one)}</p><p>${escaped(other)}</p></body>`)).toBe(
          `${one}\n${other}`,
        );
      }),
    );
  });
});

describe('lists around the content', () => {
  it('are kept apart from it, even where other engines should ignore them', () => {
    expect(
      read(
        '<body><p>正文</p><div data-pagefind-ignore data-search-around><h2 id="related">相关</h2><ul><li>甲</li><li>乙</li></ul></div><p>后</p></body>',
      ),
    ).toEqual({
      url: '/a/',
      title: '',
      sections: [{ id: '', heading: '', text: '正文\n后' }],
      around: '相关\n甲\n乙',
    });
  });
  it('are rows that speak of another entry, too', () => {
    const page = read(
      '<body><h2 id="b">用到的标准</h2><ol><li data-kind="standards" data-id="x"><h3>别的条目</h3><p>别的话</p></li><li>自己的话</li></ol></body>',
    );
    expect(page?.sections).toEqual([{ id: 'b', heading: '用到的标准', text: '用到的标准\n自己的话' }]);
    expect(page?.around).toBe('别的条目\n别的话');
  });
  it('are text enough for a page of nothing else', () => {
    expect(read('<title>索引</title><body><div data-search-around><p>甲</p></div></body>')).toEqual({
      url: '/a/',
      title: '索引',
      sections: [],
      around: '甲',
    });
  });
  it('are read only inside the content', () => {
    expect(read('<body><nav data-search-around>导航</nav><main>正文</main></body>')?.around).toBe('');
  });
});

describe('the title', () => {
  it('is the heading of the page before its <title>', () => {
    expect(
      read('<title>限值 | 绿桥</title><body><h1>污水 <em>限值</em> &amp; 标准</h1>文</body>')?.title,
    ).toBe('污水 限值 & 标准');
  });
  it('is the <title> where the content has no heading', () => {
    expect(read('<title>\n限值 &amp; 标准 </title><body><h1>站名</h1><main>文</main></body>')?.title).toBe(
      '限值 & 标准',
    );
  });
  it('is empty where there is neither', () => {
    expect(read('<body>文</body>')?.title).toBe('');
  });
});

describe('a page that is not to be found', () => {
  it.each([
    ['asks robots not to index it', '<meta name="robots" content="noindex"><body>正文</body>'],
    ['asks for more than that', '<meta content="follow, noindex" name="robots"><body>正文</body>'],
    ['is empty', ''],
    ['has an empty body', '<title>题</title><body> \n<p>&nbsp;</p></body>'],
    ['has only hidden text', '<body><p hidden>藏</p><script>1</script></body>'],
    ['has no text in its main part', '<body>导航<main><img alt="图" src="a.png"></main></body>'],
  ])('is one that %s', (_, html) => {
    expect(read(html)).toBeUndefined();
  });
  it('is not one that other words are said to robots in', () => {
    expect(
      textOf(
        '<meta name="robots" content="nofollow"><meta name="description" content="noindex"><body>正文</body>',
      ),
    ).toBe('正文');
  });
});

describe('broken HTML', () => {
  it('is read as far as it goes', () => {
    expect(
      read('<body><h2 id="a">甲</h2><p>一<table><tr><td>二<td>三<tr><td>四</div></b>五')?.sections,
    ).toEqual([{ id: 'a', heading: '甲', text: '甲\n一\n二 三\n四五' }]);
    expect(textOf('<body><p>一</p></p></main></body></html><p>二')).toBe('一');
    expect(textOf('<body>一<p>二</br>三<a href="')).toBe('一\n二\n三');
  });
  it('throws nothing and leaves no empty section, line or edge', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string(),
      fc.constantFrom(
        ...[
          '<',
          '>',
          '</',
          '<!--',
          '-->',
          '<![CDATA[',
          ']]>',
          '<!',
          '<?',
          '&',
          '&#',
          '&#x110000;',
          '&amp',
          '"',
          "'",
          '\0',
        ],
        ...[
          '<body>',
          '<main',
          '<main>',
          '</main>',
          '<h1>',
          '</h1>',
          '<h2 id=',
          '<h3>',
          '</h3>',
          '<title>',
          '</title>',
        ],
        ...[
          '<p hidden',
          '<p>',
          '</p>',
          '<li data-kind>',
          '<div data-search-around>',
          '</div>',
          '<svg>',
          '<math>',
        ],
        ...[
          '<td>',
          '</td>',
          '<script>',
          '</script',
          '<textarea>',
          '<section id="s">',
          ' data-pagefind-body>',
          '<br/>',
        ],
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        for (const html of [pieces.join(''), `<body>正文${pieces.join('')}`]) {
          const page = read(html);
          for (const text of page?.sections.map((section) => section.text) ?? [])
            expect(text.split('\n')).not.toContainEqual(expect.stringMatching(/^$|^\s|\s$|\s\s/));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('pages as people write them', () => {
  it('may leave out the body tag', () => {
    expect(read('<!doctype html><title>甲</title><p>正文')?.title).toBe('甲');
    expect(textOf('<!doctype html><title>甲</title><p>正文')).toBe('正文');
  });
  it('keep marked parts and rows of entries apart', () => {
    expect(textOf('<p data-pagefind-body>甲</p><p data-pagefind-body>丙</p>')).toBe('甲\n丙');
    expect(
      read('<main>正文<ol><li data-kind="x">污水</li><li data-kind="x">泥水</li></ol></main>')?.around,
    ).toBe('污水\n泥水');
  });
  it('have headings with markup in them', () => {
    expect(read('<main><h2>A &amp; B 与 <em>C</em> D</h2><p>正文</p></main>')?.sections.at(-1)?.heading).toBe(
      'A & B 与 C D',
    );
  });
  it('are named by their first heading, over any number of lines', () => {
    expect(read('<title>页</title><main><h1>\n  标题\n</h1><p>文</p><h1>另一个</h1></main>')?.title).toBe(
      '标题',
    );
    expect(read('<main><h1>甲</h1><p>文</p></main><footer><h1>乙</h1></footer>')?.title).toBe('甲');
    expect(read('<title>页</title><main><svg><title>图标</title></svg>文</main>')?.title).toBe('页');
  });
  it('break lines where the source does not', () => {
    expect(textOf('<main><p>第一\n 第二</p></main>')).toBe('第一 第二');
  });
  it('open at the section a heading stands in, and at no other', () => {
    const sections = read(
      '<main><section id="a"><h2>A</h2>文</section><section><h2>B</h2>文</section></main>',
    )?.sections;
    expect(sections?.map(({ id }) => id)).toEqual(['a', '']);
  });
  it('ask robots to keep out in any spelling', () => {
    for (const content of ['NOINDEX', 'none', 'nofollow, NoIndex'])
      expect(read(`<meta name="Robots" content="${content}"><main>正文</main>`), content).toBeUndefined();
  });
  it('may speak of tags', () => {
    expect(textOf('<body><!-- <main> --><p>用 data-pagefind-body=1 标记</p></body>')).toBe(
      '用 data-pagefind-body=1 标记',
    );
  });
});
