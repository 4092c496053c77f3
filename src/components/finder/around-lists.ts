import { AROUND_KINDS, type Around, type AroundKind } from '../../lib/match/around.ts';
import { link, make } from '../search/dom.ts';

const TITLES: Readonly<Record<AroundKind, { readonly title: string; readonly none: string }>> = {
  cases: { title: '哪里做过', none: '本库没有收录相近的案例。' },
  policies: { title: '政策依据', none: '本库没有找到直接相关的现行政策。' },
  finance: { title: '钱从哪里来', none: '本库没有收录对口的资金渠道。' },
  training: { title: '学一学', none: '本库没有相关课程。' },
  institutions: { title: '可以问谁', none: '本库没有收录本领域的机构。' },
  reviews: { title: '系统了解', none: '本库没有相关综述。' },
};

/** Cases, policies, money, courses and whom to ask: a section each, also where there is nothing. */
export function aroundLists(found: Readonly<Record<AroundKind, readonly Around[]>>): HTMLElement[] {
  return AROUND_KINDS.map((kind) => {
    const { title, none } = TITLES[kind];
    const items = found[kind];
    const section = make('section', 'around', make('h2', '', title));
    section.dataset['around'] = kind;
    section.append(
      items.length
        ? make(
            'ul',
            'list',
            ...items.map((item) =>
              make(
                'li',
                '',
                link(item.url, item.title),
                make('small', '', [item.number, item.note].filter(Boolean).join(' · ')),
              ),
            ),
          )
        : make('p', 'meta', none),
    );
    return section;
  });
}
