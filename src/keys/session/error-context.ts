import { EkbError } from '../../core/messages/errors/index.ts'
import { engineText } from '../../core/messages/index.ts'

/**
 * Runs an operation on one key, and adds to its errors which key it was: most errors are about a request, and a run
 * has many keys.
 *
 * @param doing the first word of the sentence
 */
export async function withErrorContext<Result>(
  doing: 'Deleting' | 'Creating',
  { name, id }: { readonly name?: string | undefined; readonly id?: string },
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof EkbError)) throw error
    if (name !== undefined && error.message.includes(`"${name}"`)) throw error
    if (id !== undefined && error.message.includes(id)) throw error
    const which = name === undefined ? '{id}' : id === undefined ? '"{name}"' : '"{name}" ({id})'
    throw error.about(engineText(`${doing} API key ${which} failed.`, { name: name ?? '', id: id ?? '' }))
  }
}
