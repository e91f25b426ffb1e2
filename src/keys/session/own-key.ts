import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'
import { engineText } from '../../core/messages/index.ts'
import type { PlatformKey } from '../../platform/key.ts'
import { isStoredForm } from '../identity/name-forms.ts'
import type { ReplaceReason } from '../plan/plan-update.ts'
import { isKnown, type KeyInputs, type Planned } from '../state/inputs.ts'
import type { KeyState } from '../state/state.ts'
import { ownKeyRotated, type Warning } from '../warnings.ts'
import type { KnownKey, Pair } from './lines.ts'
import { type Backoff, poll } from './poll.ts'
import type { ProjectSession, Session } from './session.ts'

/** How long the platform may take to accept a new pair. */
const UNTIL_KNOWN: Backoff = { firstWait: 250, timeout: 10_000 }

/**
 * Reviews the replacement of the key that the provider signs in with. No plan tells whether the engine creates the new
 * key first, but the provider can tell whether it could sign in with the new one.
 */
export function planOwnReplacement(
  session: Session | undefined,
  state: KeyState,
  listed: PlatformKey | undefined,
  planned: Planned<KeyInputs>,
  reasons: readonly ReplaceReason[],
): { readonly warnings: readonly Warning[]; readonly errors: readonly EkbError[] } {
  if (reasons.length === 0 || !session?.signIn.isConfigured(state, listed))
    return { warnings: [], errors: [] }
  const { name, project_id: project, type } = state.inputs
  const { id } = state.key
  const problem =
    type === 'privileged' && planned.type !== 'privileged'
      ? [
          'type',
          isKnown(planned.type) ? 'may do less' : 'may be one that can do less (type is not known yet)',
        ]
      : planned.project_id !== project
        ? ['project_id', 'belongs to another project']
        : planned.store_secret !== true
          ? ['store_secret', 'is not stored (store_secret is not true)']
          : undefined
  if (problem === undefined) return { warnings: [ownKeyRotated(name, id)], errors: [] }
  const [attribute = '', what = ''] = problem
  const error = ekbError(
    'OWN_KEY_NOT_FOLLOWED',
    { name, id, problem: engineText(what) },
    { path: [attribute] },
  )
  return { warnings: [], errors: [error] }
}

/** The error of a delete after which the provider could no longer sign in. */
export function ownKeyDelete({ inputs: { name }, key: { id } }: KeyState): EkbError {
  return ekbError('OWN_KEY_DELETE', { name, id })
}

/**
 * Signs in with a new key if it has the name and type of the one that the session signs in with: it may be about to
 * replace it. If the platform refuses the new key, nothing changes.
 */
export async function followIfOwn(
  { signIn }: Session,
  project: ProjectSession,
  made: KnownKey,
  listedBefore: readonly PlatformKey[],
  signal: AbortSignal,
): Promise<void> {
  const own = signIn.configuredIn(listedBefore)
  if (own === undefined || made.pair === undefined || signIn.hasFollower) return
  if (!isStoredForm(own.name, made.name) || own.type !== made.type) return
  await signIn.follow(made.pair, project.projectId, signal)
}

/**
 * Prepares the session for the delete of the key that it signs in with, the old half of a rotation: it signs in with
 * the new key, and waits until all other deletes are done.
 *
 * @throws EkbError OWN_KEY_GAP if there is no new key yet, OWN_KEY_IN_USE if the session cannot sign in with it
 */
export async function leaveOwnKey(
  session: Session,
  doomed: KeyState,
  kind: 'replaced' | 'old half',
  signal: AbortSignal,
): Promise<void> {
  const { name, project_id: projectId, type } = doomed.inputs
  const { lines } = session.project(projectId)
  const privileges = (key: KnownKey) => type !== 'privileged' || key.type === 'privileged'
  // One of its line first, else one that this session has created under another name.
  const others = [...lines.youngerThan(doomed), ...[...lines.allMade].reverse()].filter(privileges)
  const pairs = others.flatMap(({ pair }) => pair ?? [])
  if (!session.signIn.hasFollower) {
    const about = { name, id: doomed.key.id }
    if (pairs.length === 0) throw ekbError(kind === 'replaced' ? 'OWN_KEY_GAP' : 'OWN_KEY_IN_USE', about)
    if (!(await followOneOf(pairs, session, projectId, signal))) throw ekbError('OWN_KEY_IN_USE', about)
  }
  await session.lastDelete.whenOthersAreDone()
}

async function followOneOf(
  pairs: readonly Pair[],
  session: Session,
  projectId: string,
  signal: AbortSignal,
): Promise<boolean> {
  for await (const _ of poll(session, UNTIL_KNOWN)) {
    for (const pair of pairs) if (await session.signIn.follow(pair, projectId, signal)) return true
  }
  return false
}
