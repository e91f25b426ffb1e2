import { engineText, TERRAFORM } from '../../../src/core/messages/index.ts'
import type { Definition, IdentityPart } from '../../../src/keys/model/index.ts'

/** The parts of an identity, in the order and with the words of the registries. */
const PARTS: readonly (readonly [title: string, use: IdentityPart['import']])[] = [
  ['Required', 'required'],
  ['Optional', 'optional'],
]

/** The section `Identity Schema` of a page, which stands within the one about imports. */
export function identitySection(identity: NonNullable<Definition['identity']>): string {
  const parts = PARTS.flatMap(([title, use]) => {
    const listed = Object.entries(identity).filter(([, part]) => part.import === use)
    const lines = listed.map(
      ([name, { description }]) => `- \`${name}\` (String) ${engineText(description).in(TERRAFORM)}`,
    )
    return lines.length === 0 ? [] : [`#### ${title}`, lines.join('\n')]
  })
  return ['### Identity Schema', ...parts].join('\n\n')
}
