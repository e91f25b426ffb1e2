import { camelCase } from '../core/messages/index.ts'
import type { Earlier } from './earlier.ts'
import type { Adopted } from './resource.ts'
import type { Changes, ResourceStyle } from './terraform.ts'

/** The CDKs that constructs are written for. */
export type Cdk = 'cdktf' | 'cdktn'

/** A function that declares the resources in a stack, in TypeScript. */
export function cdkFile(
  cdk: Cdk,
  adopted: readonly Adopted[],
  { moves, forgotten }: Changes,
  { rotateAfter }: ResourceStyle,
): string {
  const classes = [...new Set(adopted.map(className))].toSorted()
  const moved = [...moves].map(([from, to]) => `    { from: ${text(from)}, to: ${text(to)} },\n`)
  const removed = forgotten.map(from => `    { from: ${text(from)}, lifecycle: { destroy: false } },\n`)
  const declares = adopted.length > 0
  return [
    ...(declares ? [`import { ${classes.join(', ')} } from '@ekb/${cdk}'\n`] : []),
    `import type { ${declares ? 'TerraformResource, ' : ''}TerraformStack } from '${cdk}'\n\n`,
    '/** Declares keys that exist, and imports them. */\n',
    'export function adoptKeys(stack: TerraformStack): void {\n',
    ...override('moved', moved),
    ...override('removed', removed),
    ...adopted.map(one => construct(one, rotateAfter)),
    '}\n',
    ...(declares ? [TAKE] : []),
  ].join('')
}

const TAKE = `
/** Imports a key. Its address does not depend on where the construct is. */
function take(label: string, importId: string, key: TerraformResource): void {
  key.overrideLogicalId(label)
  key.importFrom(importId)
}
`

function override(block: 'moved' | 'removed', entries: readonly string[]): readonly string[] {
  return entries.length === 0 ? [] : [`  stack.addOverride('${block}', [\n`, ...entries, '  ])\n']
}

function construct(one: Adopted, rotateAfter: string | undefined): string {
  const { label, importId, inputs, isDue } = one
  const props = Object.entries(inputs).map(([name, value]) => prop(name, value))
  const rotation = rotateAfter === undefined ? '' : prop('rotate_after', rotateAfter)
  const waiting = `      // The key is older. Remove the comment sign once its readers can take a new key: the next run rotates it.\n      // ${rotation.trim()}\n`
  const last = rotateAfter !== undefined && isDue ? waiting : rotation
  const head = `  take(${text(label)}, ${text(literal(importId))},\n    new ${className(one)}(stack, ${text(label)}, {\n`
  return `${head}${props.join('')}${last}    }))\n`
}

function prop(name: string, value: string): string {
  return `      ${camelCase(name)}: ${text(literal(value))},\n`
}

/** What is written goes through a template of the engine. */
function literal(value: string): string {
  return value.replace(/([$%])\{/g, '$1$1{')
}

/** Characters that nobody sees in a file, or that change the direction of its text. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/gu

function text(value: string): string {
  const escaped = value
    .replace(/['\\]/g, '\\$&')
    .replace(UNSEEN, mark => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`)
  return `'${escaped}'`
}

function className({ resource }: Adopted): string {
  return camelCase(`_${resource}`)
}

const TAKEN = /^ {2}take\('([\w-]+)', '((?:[^'\\]|\\.)*)',\n {4}new (RotatingApiKey|ApiKey)\(/gm
const MOVED = /^ {4}\{ from: '([\w.-]+)', to: '([\w.-]+)' \},$/gm
const REMOVED = /^ {4}\{ from: '([\w.-]+)', lifecycle: /gm

/** Reads a file that {@link cdkFile} wrote and nobody has changed. */
export function earlierInCdk(source: string): Earlier {
  const unix = source.replaceAll('\r\n', '\n')
  const imports = [...unix.matchAll(TAKEN)].flatMap(([, label = '', ids = '', name]) => {
    const address = `ekb_${name === 'ApiKey' ? 'api_key' : 'rotating_api_key'}.${label}`
    return ids.split(',').map(id => [id, address] as const)
  })
  const moves = [...unix.matchAll(MOVED)].map(([, from = '', to = '']) => [from, to] as const)
  const forgotten = [...unix.matchAll(REMOVED)].map(([, from = '']) => from)
  return { imports: new Map(imports), moves: new Map(moves), forgotten }
}
