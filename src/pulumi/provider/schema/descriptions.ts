import {
  type Definition,
  describeProperty,
  type Property,
  type Words,
  wordsFor,
} from '../../../keys/model/index.ts'
import { phrase } from '../../../platform/words/index.ts'
import { PULUMI } from '../vocabulary.ts'
import type { Example } from './examples/index.ts'

/** A text of the model as Pulumi says it, with its names in camelCase. */
export function describe(words: Words): string {
  return phrase(wordsFor('pulumi', words)).in(PULUMI)
}

/** What is said of a property. */
export function describeInPulumi(property: Property): string {
  const words = describe(describeProperty('pulumi', property))
  return property.autonamed
    ? `${words} Where it is left out, Pulumi makes it from the name of the resource.`
    : words
}

/** What stands at the head of a page: words, then one program in each language, of which an SDK keeps its own. */
export function describeWithExample({ description }: Definition, example: Example, more = ''): string {
  const { title, typescript, python, go, yaml } = example
  const programs = Object.entries({ typescript, python, go, yaml }).map(
    ([language, program]) => `\`\`\`${language}\n${program}\n\`\`\``,
  )
  return [
    describe(description),
    '{{% examples %}}\n## Example Usage',
    `{{% example %}}\n### ${title}`,
    ...programs,
    '{{% /example %}}\n{{% /examples %}}',
    ...(more === '' ? [] : [more]),
  ].join('\n\n')
}
