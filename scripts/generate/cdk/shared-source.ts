import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { root } from '../../build/places.ts'
import type { Framework } from './framework.ts'

/** The framework that `src/cdk` is written for. */
const WRITTEN_FOR = 'cdktn'
const ENTRY = 'src/cdk/index.ts'
const IMPORT = /(\b(?:from|import)\s*)'([^']+)'/g

/**
 * `src/cdk` and everything of `src/` that it imports, for a framework: texts by path below `src/`, with the
 * imports of the framework and of the bindings rewritten. They import no package but the framework's.
 */
export async function sharedSource({ name }: Framework): Promise<ReadonlyMap<string, string>> {
  const sources = new Map<string, string>()
  const waiting = [ENTRY]
  for (const file of waiting) {
    if (sources.has(inSource(file))) continue
    const text = await readFile(join(root, file), 'utf8')
    const toBindings = `${'../'.repeat(file.split('/').length - 2)}bindings/index.ts`
    sources.set(
      inSource(file),
      text.replace(IMPORT, (_all, before: string, target: string) => {
        if (target.startsWith('.')) waiting.push(join(dirname(file), target).replaceAll('\\', '/'))
        return `${before}'${rename(target, name, toBindings)}'`
      }),
    )
  }
  return sources
}

function rename(target: string, framework: string, bindings: string): string {
  if (target === WRITTEN_FOR) return framework
  return target === `@ekb/${WRITTEN_FOR}/bindings` ? bindings : target
}

function inSource(file: string): string {
  return file.slice('src/'.length)
}
