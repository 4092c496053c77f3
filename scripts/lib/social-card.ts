/** What a social card says. */
export interface Card {
  /** file name without extension */
  readonly name: string;
  readonly title: string;
  readonly lead: string;
}

/** A page of 1200 × 630 px that shows a card; colours are those of the light theme. */
export function cardHtml(card: Card, siteName: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>
    body { margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 88px 96px; background: #fbfbf9; color: #18211d; font-family: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; border-bottom: 24px solid #0b6655; }
    .site { font-size: 40px; color: #0b6655; font-weight: 700; }
    h1 { font-size: 104px; line-height: 1.25; margin: 72px 0 32px; }
    p { font-size: 42px; line-height: 1.6; color: #46524c; margin: 0; max-width: 980px; }
  </style><div class="site">${escapeHtml(siteName)}</div><h1>${escapeHtml(card.title)}</h1><p>${escapeHtml(card.lead)}</p></html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
