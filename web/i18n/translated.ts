/** The same texts in another language: every key, no other. Plurals have the forms that English has, which German shares. */
export type Translated<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Translated<Texts[Key]>
}
