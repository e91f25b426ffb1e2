import { camelCase } from '../core/messages/index.ts'
import type { Adopted } from './resource.ts'
import type { ResourceStyle } from './terraform.ts'

/** Lines of a Pulumi program in YAML that declare what an import takes. */
export function pulumiLines(adopted: readonly Adopted[], { rotateAfter }: ResourceStyle): string {
  const resources = adopted.map(one => {
    const inputs = Object.entries(one.inputs).map(([name, value]) => input(name, value))
    const rotation = rotateAfter === undefined ? '' : input('rotate_after', rotateAfter)
    const waiting = `      # The key is older. Remove the comment sign once its readers can take a new key: the next update rotates it.\n      # ${rotation.trim()}\n`
    const last = rotateAfter !== undefined && one.isDue ? waiting : rotation
    return `  ${one.label}:\n    type: ekb:${typeName(one)}\n    properties:\n${inputs.join('')}${last}`
  })
  return resources.length === 0 ? 'resources: {}\n' : `resources:\n${resources.join('')}`
}

/** What `pulumi import --file` reads. */
export function pulumiImports(adopted: readonly Adopted[]): string {
  const resources = adopted.map(one => ({
    type: `ekb:index:${typeName(one)}`,
    name: one.label,
    id: one.importId,
  }))
  return `${JSON.stringify({ resources }, null, 2)}\n`
}

/** The ids of the keys that such a file names. Empty for a text that is none. */
export function idsInImports(text: string): ReadonlySet<string> {
  const ids = [...text.matchAll(/^ {6}"id": ("(?:[^"\\]|\\.)*")$/gm)].map(([, id = '""']) =>
    String(JSON.parse(id)),
  )
  return new Set(ids.flatMap(id => id.split(',')))
}

function typeName({ resource }: Adopted): string {
  return camelCase(`_${resource}`)
}

/** Characters that nobody sees in a file, or that YAML does not take as they are. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u115F\u1160\u3164\uFFA0]/gu

/** A string of YAML. A dollar sign begins an expression of the program, and two of them stand for one. */
function input(name: string, value: string): string {
  const escaped = value
    .replace(/["\\]/g, '\\$&')
    .replaceAll('$', '$$$$')
    .replace(UNSEEN, mark => `\\U${(mark.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`)
  return `      ${camelCase(name)}: "${escaped}"\n`
}
