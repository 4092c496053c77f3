/** The number that somebody wrote: full-width digits, thousands separators and a typographic minus are fine. */
export function numberIn(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[−–]/g, '-').trim();
  const digits = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits) && Number.isFinite(Number(digits))
    ? Number(digits)
    : undefined;
}
