/** Makes files of the repository from its source: reference docs, schemas, bindings. */
export interface Generator {
  /** What it makes, in a word or two. */
  readonly name: string
  /** The whole content of every file, by its path from the root with `/`. The same source gives the same text. */
  readonly generate: () => ReadonlyMap<string, string> | Promise<ReadonlyMap<string, string>>
}
