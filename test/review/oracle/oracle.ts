/**
 * What a plan of Terraform or OpenTofu does to keys that nobody may overlook, read from the raw JSON alone. It is
 * written apart from the review and shares nothing with it, so that a mistake of one is none of the other.
 */
export interface Danger {
  readonly what: 'privileged' | 'escalated' | 'deleted' | 'replaced' | 'released' | 'shown'
  /** The address of the key; of what is shown, that of the output. */
  readonly address: string
}

type Node = Record<string, unknown>

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((node, name) => (node as Node | null | undefined)?.[name], value)
const list = (value: unknown): readonly Node[] =>
  Array.isArray(value) ? value.filter(entry => typeof entry === 'object' && entry !== null) : []
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter(entry => typeof entry === 'string') : []
const isKey = (entry: Node) => String(entry['type']).startsWith('ekb_') && entry['mode'] === 'managed'

export function dangersIn(plan: unknown): Danger[] {
  const entries = list(at(plan, 'resource_changes')).filter(isKey)
  const dangers = entries.flatMap(entry =>
    changeDangers(entry).filter(({ what }) => what !== 'released' || !isHeldElsewhere(entry, entries)),
  )
  return [...dangers, ...shown(plan)]
}

/** Whether another address has the same key of the platform, and keeps it: one that is forgotten is managed there. */
function isHeldElsewhere(entry: Node, entries: readonly Node[]): boolean {
  const fingerprint = at(entry, 'change', 'before', 'fingerprint')
  return entries.some(
    other =>
      other !== entry &&
      other['deposed'] === undefined &&
      typeof fingerprint === 'string' &&
      at(other, 'change', 'before', 'fingerprint') === fingerprint &&
      !texts(at(other, 'change', 'actions')).some(action => ['delete', 'forget'].includes(action)),
  )
}

function changeDangers(entry: Node): Danger[] {
  const address = String(entry['address'])
  const actions = texts(at(entry, 'change', 'actions'))
  const [before, after] = [at(entry, 'change', 'before', 'type'), at(entry, 'change', 'after', 'type')]
  const isOpen = after === 'privileged' || at(entry, 'change', 'after_unknown', 'type') === true
  const dangers: Danger[] = []
  if (actions.includes('create') && isOpen) {
    if (before === undefined) dangers.push({ what: 'privileged', address })
    else if (before !== 'privileged') dangers.push({ what: 'escalated', address })
  }
  if (actions.includes('delete') && entry['deposed'] === undefined) {
    dangers.push({ what: actions.includes('create') ? 'replaced' : 'deleted', address })
  }
  if (actions.includes('forget')) dangers.push({ what: 'released', address })
  return dangers
}

/** Outputs that are not sensitive and hold a value, or will hold what is read of a whole key or of its value. */
function shown(plan: unknown): Danger[] {
  const values = list(at(plan, 'resource_changes'))
    .filter(isKey)
    .flatMap(entry => ['key', 'secret'].map(name => at(entry, 'change', 'before', name)))
    .filter(value => typeof value === 'string')
  const isStored = list(at(plan, 'resource_changes'))
    .filter(isKey)
    .some(
      entry =>
        at(entry, 'change', 'after_unknown', 'key') === true || at(entry, 'change', 'after', 'key') != null,
    )
  return Object.entries((at(plan, 'output_changes') ?? {}) as Node).flatMap(([name, change]) => {
    const declared = at(plan, 'configuration', 'root_module', 'outputs', name)
    if (at(declared, 'sensitive') === true || at(change, 'after_sensitive') === true) return []
    const danger: Danger = { what: 'shown', address: `output.${name}` }
    const after = JSON.stringify(at(change, 'after') ?? null)
    if (values.some(value => after.includes(JSON.stringify(value).slice(1, -1)))) return [danger]
    const isLater = JSON.stringify(at(change, 'after_unknown') ?? false).includes('true')
    const references = texts(at(declared, 'expression', 'references'))
    return isLater && isStored && references.some(isValue(references)) ? [danger] : []
  })
}

/** A reference to a key or secret, or to a whole key that no longer reference explains. */
function isValue(all: readonly string[]) {
  return (reference: string) =>
    /^ekb_(?:api_key|rotating_api_key)\.\w+(?:\[[^\]]*\])?(?:\.(?:key|secret))?$/.test(reference) &&
    !all.some(other => other !== reference && other.startsWith(`${reference}.`)) &&
    !all.some(other => other.startsWith(`${reference}[`))
}
