/**
 * What the Markdown processor understands beyond CommonMark and GFM. The build and the content check read it from here:
 * a check that reads differently checks nothing. Frontmatter is cut off before; a second one would only hide text.
 */
export const MARKDOWN_FEATURES = {
  gfm: true,
  smartPunctuation: false,
  headingAttributes: true,
  frontmatter: false,
} as const;
