import type { Input } from '../../../grpc/index.ts'
import type { AttributePath } from '../diagnostic.ts'
import type { AttributePath as WirePath } from '../protocol/diagnostic.ts'
import type { AttributeType, Schema } from '../schema.ts'

/**
 * A path as the protocol has it, where names of attributes and keys of maps are different things. A path
 * into a set ends at the set, whose elements have no names; so does one that the schema does not have.
 */
export function wirePath(path: AttributePath, schema: Schema): Input<WirePath> {
  const steps: NonNullable<Input<WirePath>['steps']>[number][] = []
  let within: AttributeType = { object: attributeTypes(schema) }
  for (const step of path) {
    if (typeof within === 'string' || 'set' in within) break
    if (typeof step === 'number') {
      if (!('list' in within)) break
      steps.push({ selector: { case: 'elementKeyInt', value: step } })
      within = within.list
    } else if ('map' in within) {
      steps.push({ selector: { case: 'elementKeyString', value: step } })
      within = within.map
    } else {
      const attribute: AttributeType | undefined = 'object' in within ? within.object[step] : undefined
      if (attribute === undefined) break
      steps.push({ selector: { case: 'attributeName', value: step } })
      within = attribute
    }
  }
  return { steps }
}

function attributeTypes(schema: Schema): Record<string, AttributeType> {
  return Object.fromEntries(Object.entries(schema.attributes).map(([name, { type }]) => [name, type]))
}
