import type { EkbError } from '../../core/messages/errors/index.ts'
import { generationName, parseGenerationName } from '../../platform/generation-name.ts'
import { createDatedKey } from '../create/create-dated.ts'
import { keepBeside, nothing } from '../create/keep-beside.ts'
import type { ProjectSession, Session } from '../session/session.ts'
import type { AppliedRotating } from './applied.ts'
import type { RotatingInputs } from './model.ts'
import { noteMadeRotating } from './old-half.ts'
import { madeGeneration, type RotatingState } from './state.ts'
import { newTag } from './tag.ts'

/** How often a tag is drawn at most until it is one that no other key has. */
const DRAWS = 20

/**
 * Creates the first generation. A lost one is kept as `createDatedKey` keeps it, with its problem: nobody has used it,
 * and the next run takes another one in its place.
 *
 * @param random answers a number from 0 to less than 1
 * @throws EkbError as {@link createDatedKey}: then there is no key
 */
export async function applyRotatingCreate(
  session: Session,
  inputs: RotatingInputs,
  random: () => number,
  signal: AbortSignal,
): Promise<AppliedRotating> {
  const { name: base, type } = inputs
  const tag = await freeTag(session, inputs, random)
  const name = generationName({ base, tag, generation: 1 })
  const created = await createDatedKey(session, { ...inputs, name }, signal)
  const { key, made, now, localClock, storedName, problem, warnings, errors } = created
  const state: RotatingState = {
    inputs,
    generation: 1,
    current: madeGeneration({ name, type, key }, inputs),
    retiring: [],
    status: problem === undefined ? 'steady' : 'rotation_due',
  }
  const failures: EkbError[] = [...errors]
  if (problem === undefined) await keepBeside(failures, () => noteMadeRotating(session, state), nothing)
  return {
    state,
    beside: {
      checkedAt: now,
      ...(localClock && { localClock }),
      ...(storedName !== undefined && { storedNames: { [key.id]: storedName } }),
      ...(problem && { secretLost: true }),
    },
    ...(made && { made }),
    warnings,
    errors: failures,
  }
}

/** The tags that creates of a session have drawn, by project: no list shows their keys yet. */
const DRAWN = new WeakMap<ProjectSession, Set<string>>()

/** A tag that no key of the project has in its name: a key is told by it even after the name has changed. */
async function freeTag(session: Session, inputs: RotatingInputs, random: () => number): Promise<string> {
  const project = session.project(inputs.project_id)
  const { keys } = await project.keys.known()
  const drawn = DRAWN.get(project) ?? new Set()
  DRAWN.set(project, drawn)
  const taken = new Set(keys.map(({ name }) => parseGenerationName(name)?.tag))
  let tag = newTag(random)
  for (let draw = 1; draw < DRAWS && (taken.has(tag) || drawn.has(tag)); draw += 1) tag = newTag(random)
  drawn.add(tag)
  return tag
}
