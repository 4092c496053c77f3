/** A picture or film ready to be shown. */
export interface MediaView {
  readonly kind: 'image' | 'video';
  readonly href: string;
  /** the film is on another site: a link, never embedded */
  readonly external: boolean;
  readonly poster?: string;
  readonly alt: string;
  readonly caption?: string;
  readonly transcript?: string;
  readonly credit: string;
}
