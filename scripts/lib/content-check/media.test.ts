import { expect, it } from 'vitest';
import { edit, MEDIA, problemsAfter } from './testing.ts';

const A = 'technologies/a2o.md';

it('finds a picture that is too large', () => {
  expect(problemsAfter({}, [{ path: 'a2o/flow.svg', bytes: 400_001 }])).toEqual([
    'public/media/a2o/flow.svg:1:1 media-size 图片有 401 KB，压缩到 400 KB 以内：宽度缩到 1600 像素，存为 webp 或 avif',
  ]);
});

it('finds a picture that nothing uses', () => {
  expect(problemsAfter({}, [...MEDIA, { path: 'a2o/old.png', bytes: 1 }])).toEqual([
    'public/media/a2o/old.png:1:1 media-orphan 没有条目用到这个文件，在条目的 media 里列出它，或删去',
  ]);
});

it('guesses the entry of a misnamed folder', () => {
  expect(problemsAfter({}, [...MEDIA, { path: 'mbrs/tank.png', bytes: 1 }])).toEqual([
    'public/media/mbrs/tank.png:1:1 media-orphan 没有条目用到这个文件，文件夹名是不是“mbr”？',
  ]);
});

it('wants words for a picture', () => {
  expect(problemsAfter(edit(A, ' alt: 厌氧、缺氧、好氧三池依次相连的流程图,', ''))).toEqual([
    `${A}:28:5 missing-key 缺少 media 第 1 项的 alt，补上：给看不见画面的人的说明`,
  ]);
});

it('lets a film be large but wants its text', () => {
  const film = edit(A, 'kind: image, file: flow.svg', 'kind: video, file: tour.mp4, poster: flow.png');
  const media = [...MEDIA, { path: 'a2o/tour.mp4', bytes: 9_000_000 }, { path: 'a2o/flow.png', bytes: 1 }];
  expect(problemsAfter(film, media)).toEqual([
    `${A}:28:5 consistency 视频要有文字稿 transcript，改正 media 第 1 项的 transcript（视频的文字稿）`,
  ]);
});
