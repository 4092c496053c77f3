/** A question of an issue form. */
export interface FormField {
  /** what a link can fill in beforehand; see src/lib/forms/prefill.ts */
  readonly id: string;
  /** the heading over the answer in the issue; the draft is read by it */
  readonly label: string;
  readonly type: 'input' | 'textarea' | 'dropdown';
  readonly hint?: string;
  readonly placeholder?: string;
  readonly options?: readonly string[];
  readonly required: boolean;
}

/** An issue form, the same for every host. */
export interface Form {
  readonly name: string;
  readonly about: string;
  /** how titles of its issues begin */
  readonly title: string;
  readonly label: string;
  /** shown above the questions */
  readonly intro: string;
  readonly fields: readonly FormField[];
  /** what has to be ticked; nothing where nothing is published */
  readonly consent?: string;
}

/** Heading of what has to be ticked. */
export const CONSENT_LABEL = '确认';
