import { type Adopted, isUnmanaged, type Skipped, type SkipReason } from './resource.ts'

/** For whom resources can be written. */
export const FRONT_ENDS = ['terraform', 'opentofu', 'pulumi', 'cdktf', 'cdktn'] as const
export type FrontEnd = (typeof FRONT_ENDS)[number]

/** What an adoption is about, found or not. */
export interface Adoption {
  readonly frontEnd: FrontEnd
  readonly projects: readonly string[]
  readonly adopted: readonly Adopted[]
  readonly skipped: readonly Skipped[]
  /** What could not be read, each in one sentence; empty if everything could. */
  readonly problems: readonly string[]
}

/** Why a key is left out, in a sentence that says what to do about it. */
export const SKIP_WORDS: Readonly<Record<SkipReason, string>> = {
  system: 'The platform creates and protects it.',
  own: 'This run signs in with it. A configuration that manages it could lock itself out.',
  may_be_own:
    'The platform shows only a part of its value, and this run may sign in with it. If you know that it does not, write its resource and import by hand.',
  managed: 'It is managed already.',
  left_out: 'The map leaves it out.',
  not_chosen: 'You did not choose it. A later run with --interactive offers it again.',
  ambiguous:
    'Several keys have the same generation of one rotating key. Delete those that nobody uses, then adopt the one that is left.',
  older_generation:
    'It is a generation of a rotating key, of which older ones are left. The next run would delete those. Delete them once nobody uses them, then adopt the newest.',
  hidden: 'The platform shows neither its id nor its value, so nothing could delete it later.',
  shows_value: 'Its name contains the value of a key. Create a key with another name, and delete this one.',
  unknown_type: 'This version of ekb does not know its type.',
  unnamable: 'No configuration can have its name. Create a key with another name, and delete this one.',
}

/** The keys that nobody manages and that nothing keeps from being managed, and those that somebody has to look at. */
export function unmanagedIn({ adopted, skipped }: Pick<Adoption, 'adopted' | 'skipped'>): {
  readonly adoptable: readonly Adopted[]
  readonly others: readonly Skipped[]
} {
  return {
    adoptable: adopted.filter(({ isManaged }) => !isManaged),
    others: skipped.filter(isUnmanaged),
  }
}

/** The report for programs. */
export function jsonReport(adoption: Adoption, files: readonly string[]): object {
  const { frontEnd, projects, adopted, skipped, problems } = adoption
  const { adoptable, others } = unmanagedIn(adoption)
  return {
    version: 1,
    complete: problems.length === 0,
    problems,
    for: frontEnd,
    projects,
    unmanaged: adoptable.length + others.length,
    adopted: adopted.map(one => ({
      address: one.address,
      import_id: one.importId,
      project_id: one.projectId,
      keys: one.keys,
      name: one.name,
      type: one.type,
      created_at: one.createdAt,
      managed: one.isManaged,
    })),
    skipped: skipped.map(one => ({
      project_id: one.projectId,
      id: one.id,
      name: one.name,
      type: one.type,
      created_at: one.createdAt,
      reason: one.reason,
      managed_by: one.managedBy ?? null,
    })),
    files,
  }
}
