import { phrase } from '../../../core/messages/index.ts'
import {
  type Definition,
  describeProperty,
  type Property,
  type Words,
  wordsFor,
} from '../../../keys/model/index.ts'
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
    ? `${words} If you leave it out, Pulumi makes it from the name of the resource.`
    : words
}

/**
 * What stands at the head of a page: words, then examples with one program in each language, of which an SDK keeps
 * its own.
 */
export function describeWithExamples(
  { description }: Definition,
  examples: readonly Example[],
  more = '',
): string {
  return [
    describe(description),
    '{{% examples %}}\n## Example Usage',
    ...examples.map(shown),
    '{{% /examples %}}',
    ...(more === '' ? [] : [more]),
  ].join('\n\n')
}

function shown({ title, typescript, python, go, yaml }: Example): string {
  const programs = Object.entries({ typescript, python, go, yaml }).map(
    ([language, program]) => `\`\`\`${language}\n${program}\n\`\`\``,
  )
  return [`{{% example %}}\n### ${title}`, ...programs, '{{% /example %}}'].join('\n\n')
}
