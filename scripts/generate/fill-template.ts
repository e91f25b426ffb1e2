import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../build/places.ts'

const PLACEHOLDER = /\{\{ (?<name>[a-z]+)(?: "(?<path>[^"]+)")? \}\}/g

/**
 * Fills a page's template: `{{ name }}` stands for a value, `{{ file "path" }}` for a file of the repository.
 *
 * @throws Error for a name that has no value, and for a file that is not there
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(PLACEHOLDER, (all, name: string, path: string | undefined) => {
    const value = name === 'file' && path !== undefined ? fileText(path) : values[name]
    if (value === undefined) throw new Error(`generate: nothing stands for ${all}`)
    return value
  })
}

function fileText(path: string): string {
  return readFileSync(join(root, path), 'utf8').trim()
}
