/** A sentence in both languages. `{name}` stands for a parameter of the note. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}
export type Sentences = Readonly<Record<string, Sentence>>;
