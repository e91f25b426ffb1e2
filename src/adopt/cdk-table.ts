import { cdkClass, cdkProps, cdkText, literal } from './cdk-words.ts'
import type { Adopted, AdoptedType } from './resource.ts'

/** A table of the keys of each type, and the loop that declares them. */
export interface CdkTable {
  readonly table: string
  readonly loop: string
}

/** The keys of one type as a table. */
export function cdkTable(
  resource: AdoptedType,
  some: readonly Adopted[],
  rotateAfter: string | undefined,
): CdkTable {
  const name = cdkClass({ resource })
  const table = `${name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()}S`
  const rows = some.map(one => row(one, rotateAfter))
  const type = `readonly (readonly [label: string, importId: string, config: ${name}Config])[]`
  return {
    table: `const ${table}: ${type} = [\n${rows.join('')}]\n\n`,
    loop: `  for (const [label, importId, config] of ${table}) {\n    take(label, importId, new ${name}(stack, label, config))\n  }\n`,
  }
}

function row({ label, importId, inputs, isDue }: Adopted, rotateAfter: string | undefined): string {
  const waits = rotateAfter !== undefined && isDue
  const note = `  // The key is older. Add rotateAfter: ${cdkText(rotateAfter ?? '')} once its readers can take a new key: the next run rotates it.\n`
  const props = cdkProps(inputs, waits ? undefined : rotateAfter)
  const parts = [cdkText(label), cdkText(literal(importId)), `{ ${props.join(', ')} }`]
  return `${waits ? note : ''}  [${parts.join(', ')}],\n`
}
