/** The part of JSON Schema that zod writes for the content. */
export interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  /** short name of the field where the description does not begin with one */
  readonly label?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  /** collection that an id belongs to */
  readonly ref?: string;
}
