/** A step of a process with the part it plays. */
export interface FlowStep {
  readonly name: string;
  readonly role?: 'step' | 'return' | 'side' | undefined;
}

export interface FlowBox {
  readonly x: number;
  readonly y: number;
  readonly role: 'step' | 'return' | 'side';
  readonly lines: readonly string[];
}

export interface FlowDrawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly FlowBox[];
  /** SVG path data of each arrow, in step order */
  readonly arrows: readonly { readonly path: string; readonly role: 'step' | 'return' | 'side' }[];
}

export const BOX_WIDTH = 142;
export const BOX_HEIGHT = 60;
const GAP_X = 34;
const GAP_Y = 30;
const PER_ROW = 4;
const MARGIN = 4;
/** Full-width characters that fit a line of a box at the drawing's type size. */
const LINE_UNITS = 9;
const MAX_LINES = 3;

/**
 * Lays the steps of a process out from left to right, wrapping to a new row after four, so that the drawing fits a
 * text column without scrolling sideways.
 * @param steps in the order of the flow
 */
export function layoutFlow(steps: readonly FlowStep[]): FlowDrawing {
  const boxes = steps.map((step, index): FlowBox => {
    const column = index % PER_ROW;
    const row = Math.floor(index / PER_ROW);
    return {
      x: MARGIN + column * (BOX_WIDTH + GAP_X),
      y: MARGIN + row * (BOX_HEIGHT + GAP_Y),
      role: step.role ?? 'step',
      lines: wrapLabel(step.name),
    };
  });
  const columns = Math.min(steps.length, PER_ROW);
  const rows = Math.ceil(steps.length / PER_ROW);
  return {
    width: 2 * MARGIN + columns * BOX_WIDTH + Math.max(0, columns - 1) * GAP_X,
    height: 2 * MARGIN + rows * BOX_HEIGHT + Math.max(0, rows - 1) * GAP_Y,
    boxes,
    arrows: boxes
      .slice(1)
      .map((box, index) => ({ path: arrow(boxes[index] as FlowBox, box), role: box.role })),
  };
}

/** Breaks a label into at most three lines; Latin letters count half a Chinese character. */
export function wrapLabel(label: string): string[] {
  const lines: string[] = [];
  let line = '';
  let units = 0;
  for (const part of label.match(/[（《“]?(?:[\x21-\x7e²³₂₃₅]+|[^\s\x21-\x7e])|\s/gu) ?? []) {
    const width = [...part].reduce((sum, char) => sum + (char.charCodeAt(0) < 0x2e80 ? 0.55 : 1), 0);
    if (units + width > LINE_UNITS && line && !/^[，。、；：）”》]$/u.test(part)) {
      lines.push(line.trim());
      line = '';
      units = 0;
    }
    line += part;
    units += width;
  }
  if (line.trim()) lines.push(line.trim());
  if (lines.length <= MAX_LINES) return lines;
  return [...lines.slice(0, MAX_LINES - 1), `${lines[MAX_LINES - 1]?.slice(0, LINE_UNITS - 1)}…`];
}

function arrow(from: FlowBox, to: FlowBox): string {
  const half = BOX_HEIGHT / 2;
  if (from.y === to.y) {
    const end = to.x - 4;
    return `M${from.x + BOX_WIDTH} ${from.y + half}H${end}m-6 -5 6 5-6 5`;
  }
  const middle = to.y - GAP_Y / 2;
  const start = from.x + BOX_WIDTH / 2;
  const end = to.x + BOX_WIDTH / 2;
  return `M${start} ${from.y + BOX_HEIGHT}V${middle}H${end}V${to.y - 4}m-5 -6 5 6 5-6`;
}
