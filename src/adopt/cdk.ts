import type { Style } from './address.ts'
import { cdkTable } from './cdk-table.ts'
import { cdkClass, cdkProps, cdkText, literal } from './cdk-words.ts'
import type { Changes } from './changes.ts'
import type { Earlier } from './earlier.ts'
import type { Adopted } from './resource.ts'

/** The CDKs that constructs are written for. */
export type Cdk = 'cdktf' | 'cdktn'

/** How constructs are written. */
export interface CdkStyle {
  readonly rotateAfter?: string
  /** `for_each` is a table of the keys and a loop over it. Default: `blocks`. */
  readonly style?: Style
}

/** A function that declares the resources in a stack, in TypeScript. */
export function cdkFile(
  cdk: Cdk,
  adopted: readonly Adopted[],
  { moves, forgotten }: Changes,
  { rotateAfter, style = 'blocks' }: CdkStyle,
): string {
  const classes = [...new Set(adopted.map(cdkClass))].toSorted()
  const imported =
    style === 'blocks' ? classes : classes.flatMap(name => [name, `type ${name}Config`]).toSorted()
  const moved = [...moves].map(([from, to]) => `    { from: ${cdkText(from)}, to: ${cdkText(to)} },\n`)
  const removed = forgotten.map(from => `    { from: ${cdkText(from)}, lifecycle: { destroy: false } },\n`)
  const declares = adopted.length > 0
  const tables =
    style === 'blocks'
      ? []
      : [...Map.groupBy(adopted, ({ resource }) => resource)].map(([resource, some]) =>
          cdkTable(resource, some, rotateAfter),
        )
  return [
    ...(declares ? [`import { ${imported.join(', ')} } from '@ekb/${cdk}'\n`] : []),
    `import type { ${declares ? 'TerraformResource, ' : ''}TerraformStack } from '${cdk}'\n\n`,
    ...tables.map(({ table }) => table),
    '/** Declares keys that exist, and imports them. */\n',
    'export function adoptKeys(stack: TerraformStack): void {\n',
    ...override('moved', moved),
    ...override('removed', removed),
    ...(style === 'blocks'
      ? adopted.map(one => construct(one, rotateAfter))
      : tables.map(({ loop }) => loop)),
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
  const waits = rotateAfter !== undefined && isDue
  const props = cdkProps(inputs, waits ? undefined : rotateAfter).map(prop => `      ${prop},\n`)
  const waiting = `      // The key is older. Remove the comment sign once its readers can take a new key: the next run rotates it.\n      // rotateAfter: ${cdkText(rotateAfter ?? '')},\n`
  const head = `  take(${cdkText(label)}, ${cdkText(literal(importId))},\n    new ${cdkClass(one)}(stack, ${cdkText(label)}, {\n`
  return `${head}${props.join('')}${waits ? waiting : ''}    }))\n`
}

const TAKEN = /^ {2}take\('([\w-]+)', '((?:[^'\\]|\\.)*)',\n {4}new (RotatingApiKey|ApiKey)\(/gm
const TABLE = /^const (API_KEYS|ROTATING_API_KEYS): [^\n]* = \[\n([\s\S]*?)^\]$/gm
const ROW = /^ {2}\['([\w-]+)', '((?:[^'\\]|\\.)*)', \{/gm
const MOVED = /^ {4}\{ from: '([\w.-]+)', to: '([\w.-]+)' \},$/gm
const REMOVED = /^ {4}\{ from: '([\w.-]+)', lifecycle: /gm

/** Reads a file that {@link cdkFile} wrote and nobody has changed. */
export function earlierInCdk(source: string): Earlier {
  const unix = source.replaceAll('\r\n', '\n')
  const taken = [...unix.matchAll(TAKEN)].map(([, label = '', ids = '', name]) => ({
    ids,
    address: `ekb_${name === 'ApiKey' ? 'api_key' : 'rotating_api_key'}.${label}`,
  }))
  const rows = [...unix.matchAll(TABLE)].flatMap(([, name, table = '']) =>
    [...table.matchAll(ROW)].map(([, label = '', ids = '']) => ({
      ids,
      address: `ekb_${name === 'API_KEYS' ? 'api_key' : 'rotating_api_key'}.${label}`,
    })),
  )
  const imports = [...taken, ...rows].flatMap(({ ids, address }) =>
    ids.split(',').map(id => [id, address] as const),
  )
  const moves = [...unix.matchAll(MOVED)].map(([, from = '', to = '']) => [from, to] as const)
  const forgotten = [...unix.matchAll(REMOVED)].map(([, from = '']) => from)
  return {
    imports: new Map(imports),
    moves: new Map(moves),
    forgotten,
    ...(imports.length > 0 && { style: rows.length > 0 ? 'for_each' : 'blocks' }),
  }
}
