import type { BOUNDS } from '../../vocab/terms.ts';

interface Figure {
  readonly value?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly text?: string | undefined;
  readonly bound?: keyof typeof BOUNDS | undefined;
  readonly unit?: string | undefined;
}

/**
 * A figure as people read it: `≥ 95 %`, `85～95 %`, `± 2 %`; words stay words.
 * Numbers are printed as written, never rounded.
 */
export function formatFigure(figure: Figure): string {
  if (figure.text !== undefined) return figure.text;
  const unit = figure.unit && figure.unit !== '无量纲' ? ` ${figure.unit}` : '';
  return `${formatAmount(figure)}${unit}`;
}

/** The number without its unit; a bound of `≤` is left out where `plain` says that all figures of a table have it. */
export function formatAmount(figure: Figure, plain?: '≤'): string {
  if (figure.text !== undefined) return figure.text;
  const sign = figure.bound && figure.bound !== plain ? `${figure.bound} ` : '';
  if (figure.value !== undefined) return `${sign}${figure.value}`;
  if (figure.min !== undefined && figure.max !== undefined) return `${sign}${figure.min}～${figure.max}`;
  if (figure.min !== undefined) return `≥ ${figure.min}`;
  if (figure.max !== undefined) return `≤ ${figure.max}`;
  return '—';
}
