import { createHash } from 'node:crypto'
import { ekbError } from '../../../core/messages/errors/index.ts'
import type { CheckRequest } from '../../plugin/provider.ts'

/** How many hex digits make names of one resource differ: as many as Pulumi's own providers take. */
const RANDOM_DIGITS = 7

/**
 * Generates a name for an object without one. It is the same whenever the engine repeats a check, and
 * another one for the new half of a replacement, so two objects that live side by side can be told apart.
 *
 * @param longest how many characters the name may have
 * @param random returns a text that nobody can guess, for engines that give no seed
 * @throws EkbError NAME_REQUIRED if the stack wants no names to be made
 */
export function autoname(
  { name, randomSeed, autonaming }: Pick<CheckRequest, 'name' | 'randomSeed' | 'autonaming'>,
  longest: number,
  random: () => string,
): string {
  const configured = configuredName(autonaming, longest)
  if (configured !== undefined) return configured
  const seed = randomSeed.length === 0 ? random() : randomSeed
  const digits = createHash('sha256').update(seed).digest('hex').slice(0, RANDOM_DIGITS)
  return `${cut(name, longest - RANDOM_DIGITS - 1)}-${digits}`
}

/**
 * The same without random digits, for an object whose names on the platform are told apart otherwise.
 *
 * @throws EkbError NAME_REQUIRED where the stack wants no names to be made
 */
export function autonameWithoutSuffix(
  { name, autonaming }: Pick<CheckRequest, 'name' | 'autonaming'>,
  longest: number,
): string {
  return configuredName(autonaming, longest) ?? cut(name, longest)
}

/** The name that the stack's configuration makes. */
function configuredName(autonaming: CheckRequest['autonaming'], longest: number): string | undefined {
  if (autonaming?.mode === 'disable') throw ekbError('NAME_REQUIRED', {}, { path: ['name'] })
  if (autonaming?.mode === 'enforce') return autonaming.proposedName
  return autonaming?.mode === 'propose' ? cut(autonaming.proposedName, longest) : undefined
}

/** The first characters of a text; none is cut in two. */
function cut(text: string, length: number): string {
  return [...text].slice(0, length).join('')
}
