import type { Adopted } from '../../adopt/index.ts'
import { ekbError } from '../../core/messages/errors/index.ts'
import { visible } from '../../core/messages/index.ts'
import type { Dialog, Terminal } from '../terminal.ts'
import { Stopped } from '../work/stopped.ts'
import { watchWork } from '../work/watch-work.ts'

/** Room for the mark of the list, and for what follows a name. */
const BESIDE = 52
const SHORTEST = 20

/** What may become a resource, and whether it does so unless somebody says otherwise. */
export interface Offer {
  readonly key: Pick<Adopted, 'mapId' | 'projectId' | 'name' | 'displayName'>
  readonly isTicked: boolean
}

/**
 * Who can be asked.
 *
 * @throws EkbError INTERACTIVE_NEEDS_TERMINAL
 */
export function dialogOf({ dialog, env }: Terminal): Dialog {
  if (dialog === undefined || env['TERM'] === 'dumb') throw ekbError('INTERACTIVE_NEEDS_TERMINAL', {})
  return dialog
}

/**
 * Lets a person tick what becomes a resource. Answers the ids of the map.
 *
 * @throws Stopped where the person cancels with Ctrl-C or Esc
 * @throws EkbError INTERACTIVE_NEEDS_TERMINAL
 */
export function chooseKeys(offers: readonly Offer[], terminal: Terminal): Promise<ReadonlySet<string>> {
  const { input, output } = dialogOf(terminal)
  const isAlone = new Set(offers.map(({ key }) => key.projectId)).size === 1
  return watchWork(terminal, async ({ signal }) => {
    // Loaded here, so that no other run waits for it.
    const { isCancel, multiselect } = await import('@clack/prompts')
    const chosen = await multiselect({
      message: 'Which keys become resources?',
      options: offers.map(({ key }) => ({
        value: key.mapId,
        label: `${isAlone ? '' : `${visible(key.projectId)}: `}${shortened(key, output.columns)}`,
      })),
      initialValues: offers.filter(({ isTicked }) => isTicked).map(({ key }) => key.mapId),
      required: false,
      input,
      output,
      signal,
    })
    if (isCancel(chosen)) throw new Stopped('SIGINT')
    return new Set(chosen)
  })
}

/** A name that leaves room for type and age on its line. */
function shortened({ name, displayName }: Offer['key'], columns: number): string {
  const shown = visible(name)
  const room = Math.max(SHORTEST, (columns || 80) - BESIDE)
  const characters = [...shown]
  if (characters.length <= room) return displayName
  return displayName.replace(shown, () => `${characters.slice(0, room).join('')}…`)
}
