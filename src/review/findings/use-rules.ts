import { type KeyChange, type StackReview, showsAllReaders, type Use } from '../model/index.ts'
import { endsOldValue, has, known } from './key-facts.ts'
import { type Phrase, phrase, say } from './phrase.ts'
import type { Seen } from './plan-finding.ts'

/** Rules about who reads the value of a key. */
export function reviewUses(key: KeyChange, stack: StackReview): Seen[] {
  return [
    ...key.usedBy.flatMap(use => reviewUse(key, use)),
    ...credentialFingerprint(key),
    ...unread(key, stack),
  ]
}

/** The environment of the review has the credential that the provider will have: that it ends, ends the run. */
function credentialFingerprint(key: KeyChange): Seen[] {
  const isSaid = key.usedBy.some(({ kind, ownProvider }) => kind === 'provider' && ownProvider)
  if (isSaid || !key.notes.includes('signs-in') || !endsOldValue(key)) return []
  const end = has(key, 'revoke') ? say`deletes` : say`replaces`
  return [
    {
      rule: 'EKB007',
      seen: say`The credentials in the environment belong to ${key.shown}, which this run ${end}.`,
    },
  ]
}

function reviewUse(key: KeyChange, use: Use): Seen[] {
  const seen: Seen[] = []
  const subject = use.address
  if (use.printed === 'perhaps') seen.push(perhapsPrinted(key, use))
  if (use.printed === 'yes') {
    seen.push({
      rule: 'EKB005',
      subject,
      seen: say`${use.address} shows the ${what(use)} of ${key.shown} and is not marked sensitive.`,
    })
  }
  if (!endsOldValue(key)) return seen
  if (use.kind === 'provider' && use.ownProvider) {
    const end = has(key, 'revoke') ? say`deletes` : say`replaces`
    seen.push({
      rule: 'EKB007',
      subject,
      seen: say`${subject} signs in with ${key.shown}, which this run ${end}.`,
    })
  } else if (use.sure && use.updated !== null && use.updated < use.instances) {
    seen.push({ rule: 'EKB023', subject, seen: notUpdated(key, use) })
  }
  return seen
}

/** What a plan does not tell cannot be called harmless. */
function perhapsPrinted(key: KeyChange, use: Use): Seen {
  const subject = use.address
  if (use.kind !== 'output') return { rule: 'EKB028', subject, ...provisioner(use.address, key.shown) }
  return {
    rule: 'EKB028',
    subject,
    seen: say`${use.address} is not marked sensitive, and the plan does not tell what it shows of ${key.shown}.`,
  }
}

function provisioner(address: string, key: string): Pick<Seen, 'seen' | 'remedy'> {
  return {
    seen: say`A provisioner of ${address} may get the value of ${key}, and what it runs and answers is printed unless that value is marked sensitive.`,
    remedy: phrase(
      'Hand it the value without `nonsensitive`, so that the engine keeps its words back, or let the job itself read the key where it is stored.',
    ),
  }
}

function notUpdated(key: KeyChange, use: Use): Phrase {
  const missed = use.instances - (use.updated ?? 0)
  const who =
    use.instances === 1
      ? say`${use.address} uses ${key.shown} and is`
      : say`${use.address} uses ${key.shown}, and ${missed} of its ${use.instances} instances are`
  return say`${who} not updated in this run.`
}

function what({ reads }: Use): Phrase {
  return [reads.includes('whole') ? 'value' : reads.join(' and ')]
}

/** A new secret goes into the state, and the input surely tells that nothing reads it there. */
function unread(key: KeyChange, { source }: StackReview): Seen[] {
  if (key.kind !== 'resource' || !has(key, 'create') || key.usedBy.length > 0) return []
  if (known(key.after?.store_secret) !== true) return []
  if (!showsAllReaders(source)) return []
  return [
    {
      rule: 'EKB012',
      seen: say`The secret of ${key.shown} goes into the state, and nothing there reads it.`,
    },
  ]
}
