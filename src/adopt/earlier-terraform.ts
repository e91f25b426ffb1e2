import { groupIn } from './address.ts'
import type { Earlier } from './earlier.ts'
import { textOfHcl } from './hcl.ts'

const BLOCK = /^(import|moved|removed) \{\n([\s\S]*?)^\}$/gm
const STRING = '"((?:[^"\\\\]|\\\\.)*)"'
const ID = new RegExp(`^ +id += ${STRING}$`, 'm')
const PROJECT = new RegExp(`^ +project_id += ${STRING}$`, 'm')
const ENTRY = new RegExp(`^ {4}"?([\\w-]+)"? += ${STRING}$`, 'gm')

/** Reads a file that `terraformFile` wrote and nobody has changed. */
export function earlierIn(text: string): Earlier {
  const unix = text.replaceAll('\r\n', '\n')
  const imports = new Map<string, string>()
  const moves = new Map<string, string>()
  const removed: string[] = []
  for (const [, kind, body = ''] of unix.matchAll(BLOCK)) {
    const [from, to] = [endOf('from', body), endOf('to', body)]
    if (kind === 'moved') moves.set(from, to)
    else if (kind === 'removed') removed.push(from)
    else for (const [id, address] of importsIn(body, to)) imports.set(id, address)
  }
  // What an instance became on its way out was never declared.
  const ways = new Set(moves.values())
  const addresses = [...imports.values()]
  return {
    imports,
    moves,
    forgotten: removed.filter(address => !ways.has(address)),
    ...(addresses.length > 0 && {
      style: addresses.some(address => groupIn(address) !== undefined) ? 'for_each' : 'blocks',
    }),
  }
}

function importsIn(body: string, to: string): readonly (readonly [id: string, address: string])[] {
  const [each, whom] = body.startsWith('  for_each = {\n') ? splitAt(body, '\n  }\n\n') : ['', body]
  const [, project] = PROJECT.exec(whom) ?? []
  const prefix = project === undefined ? '' : `${textOfHcl(project)}/`
  const entries = each === '' ? [['', ID.exec(whom)?.[1]] as const] : entriesIn(each)
  return entries.flatMap(([label, ids]) => {
    const address = each === '' ? to : to.replace('each.key', `"${label}"`)
    return textOfHcl(ids ?? '')
      .split(',')
      .map(id => [`${prefix}${id}`, address] as const)
  })
}

function entriesIn(each: string): readonly (readonly [label: string, ids: string])[] {
  return [...`${each}\n`.matchAll(ENTRY)].map(([, label = '', ids = '']) => [label, ids])
}

function endOf(name: 'from' | 'to', body: string): string {
  const [, address = ''] = new RegExp(`^ {2}${name} += (\\S+)$`, 'm').exec(body) ?? []
  return address
}

function splitAt(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark)
  return [text.slice(0, at), text.slice(at + mark.length)]
}
