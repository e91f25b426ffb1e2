import { engineText, PULUMI } from '../../../core/messages/index.ts'
import type { Definition } from '../../../keys/model/index.ts'
import type { Example } from './examples/index.ts'

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
    engineText(description).in(PULUMI),
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
