import { stripTypeScriptTypes } from 'node:module'
import { parseDocument } from 'yaml'
import type { Block } from '../page/block.ts'

/** A command that judges the text on its stdin, for languages that JavaScript cannot read. */
const JUDGES: Readonly<Record<string, string>> = {
  python: "python3 -c 'import ast, sys; ast.parse(sys.stdin.read())'",
  go: 'gofmt -e >/dev/null',
}

/** Judges a piece that is in no file by its form. Throws what is wrong with it. */
export async function parsePiece(
  { language, text }: Block,
  judge: (command: string, text: string) => Promise<void>,
): Promise<void> {
  if (language === 'json') JSON.parse(text)
  else if (language === 'yaml') {
    const [error] = parseDocument(text).errors
    if (error !== undefined) throw error
  } else if (language === 'ts' || language === 'js') stripTypeScriptTypes(text, { mode: 'transform' })
  else await judge(JUDGES[language] ?? 'false', text)
}
