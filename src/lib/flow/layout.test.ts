import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOX_HEIGHT, BOX_WIDTH, layoutFlow, wrapLabel } from './layout.ts';

describe('layoutFlow', () => {
  it('draws every step once and one arrow between neighbours', () => {
    const drawing = layoutFlow(['进水', '格栅', '生化池', '沉淀', '出水'].map((name) => ({ name })));
    expect(drawing.boxes.map((box) => box.lines.join(''))).toEqual([
      '进水',
      '格栅',
      '生化池',
      '沉淀',
      '出水',
    ]);
    expect(drawing.arrows).toHaveLength(4);
  });
  it('keeps boxes inside the drawing and apart from each other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 14 }),
        (names) => {
          const { boxes, width, height } = layoutFlow(names.map((name) => ({ name })));
          const inside = boxes.every(
            (box) => box.x >= 0 && box.y >= 0 && box.x + BOX_WIDTH <= width && box.y + BOX_HEIGHT <= height,
          );
          const apart = new Set(boxes.map((box) => `${box.x},${box.y}`)).size === boxes.length;
          return inside && apart;
        },
      ),
    );
  });
  it('marks a return line', () => {
    expect(layoutFlow([{ name: '好氧池' }, { name: '混合液内回流', role: 'return' }]).arrows[0]?.role).toBe(
      'return',
    );
  });
});

describe('wrapLabel', () => {
  it('does not start a line with punctuation', () => {
    expect(wrapLabel('一二三四五六七八九，十').join('|')).toBe('一二三四五六七八九，|十');
  });
  it('does not end a line with an opening bracket', () => {
    expect(wrapLabel('一二三四五六七八（九十）')).toEqual(['一二三四五六七八', '（九十）']);
  });
  it('keeps words and formulas whole', () => {
    expect(wrapLabel('投加聚合氯化铝混PAC')).toEqual(['投加聚合氯化铝混', 'PAC']);
  });
  it('never needs more than three lines', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (label) => wrapLabel(label).length <= 3));
  });
});
