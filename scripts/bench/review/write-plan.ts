import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** How large a plan is. */
export interface PlanSize {
  readonly keys: number
  /** Resources of another provider, ten instances to a block, ten blocks to a module. */
  readonly others: number
}

const INSTANCES = 10
const BLOCKS = 10
/** One key of so many rotates, and one other resource of so many is updated. */
const CHANGED = 10
const ENGINE_VERSION = '1.15.5'
const KEY = { type: 'ekb_api_key', provider_name: 'registry.terraform.io/ekb/ekb' } as const
const OTHER = { type: 'example_service', provider_name: 'registry.terraform.io/example/example' } as const

/**
 * Writes a plan as `terraform show -json` prints it, with the same members in the same order: what changes, what is
 * planned, what was there before and the configuration. About 9.5 kB for each of the others and 2.6 kB for a key.
 * Every module takes the value of one key through a variable, and its first block reads it. The same size always
 * makes the same bytes.
 */
export async function writePlan(path: string, size: PlanSize): Promise<void> {
  await pipeline(Readable.from(pieces(size)), createWriteStream(path))
}

function* pieces(size: PlanSize): Generator<string> {
  yield `{"format_version":"1.2","terraform_version":"${ENGINE_VERSION}","planned_values":`
  yield* values(size, 'after')
  yield ',"resource_changes":['
  yield* joined(entries(size), ({ place, sides }) => ({ ...place, change: changeOf(sides) }))
  yield `],"prior_state":{"format_version":"1.0","terraform_version":"${ENGINE_VERSION}","values":`
  yield* values(size, 'before')
  yield `},"configuration":${JSON.stringify(configuration(size))},`
  yield '"timestamp":"2026-03-01T12:00:00Z","applyable":true,"complete":true,"errored":false}\n'
}

/** The resources of one side, in the modules that they are in. */
function* values(size: PlanSize, side: 'before' | 'after'): Generator<string> {
  const resource = ({ place, sides }: Entry) => {
    const { module_address: _, ...rest } = place
    return { ...rest, schema_version: 0, values: sides[side], sensitive_values: sides.sensitive }
  }
  yield '{"root_module":{"resources":['
  yield* joined(keyEntries(size), resource)
  yield '],"child_modules":['
  for (let module = 0; module < modulesOf(size); module += 1) {
    yield `${module === 0 ? '' : ','}{"address":"module.area_${module}","resources":[`
    yield* joined(otherEntries(size, module), resource)
    yield ']}'
  }
  yield ']}}'
}

function* joined(list: Iterable<Entry>, form: (entry: Entry) => unknown): Generator<string> {
  let separator = ''
  for (const entry of list) {
    yield separator + JSON.stringify(form(entry))
    separator = ','
  }
}

interface Entry {
  readonly place: Readonly<Record<string, unknown>>
  readonly sides: Sides
}

interface Sides {
  readonly before: object
  readonly after: object
  readonly unknown: object
  readonly sensitive: object
  readonly actions: readonly string[]
}

function changeOf({ before, after, unknown, sensitive, actions }: Sides): object {
  return {
    actions,
    before,
    after,
    after_unknown: unknown,
    before_sensitive: sensitive,
    after_sensitive: sensitive,
    ...(actions.length > 1 && { replace_paths: [['keepers']] }),
  }
}

function* entries(size: PlanSize): Generator<Entry> {
  yield* keyEntries(size)
  for (let module = 0; module < modulesOf(size); module += 1) yield* otherEntries(size, module)
}

function* keyEntries({ keys }: PlanSize): Generator<Entry> {
  for (let number = 0; number < keys; number += 1) {
    const name = `service-${number}`
    const place = { mode: 'managed', type: KEY.type, name: 'services', index: name }
    yield {
      place: { address: `ekb_api_key.services["${name}"]`, ...place, provider_name: KEY.provider_name },
      sides: keySides(name, number % CHANGED === 0),
    }
  }
}

function keySides(name: string, rotates: boolean): Sides {
  const hash = digest(name)
  const key = [8, 13, 18, 23].reduce(
    (text, at) => `${text.slice(0, at)}-${text.slice(at)}`,
    hash.slice(0, 32),
  )
  const declared = (release: string) => ({
    deletion_protection: false,
    keepers: { release },
    name,
    project_id: 'project-main',
    ready_for_rotation: false,
    rotate_after: null,
    rotation_due_at: null,
    store_secret: true,
    type: 'locked_down_viewer',
  })
  const before = {
    ...declared('1'),
    created_at: '2026-01-01T12:00:00Z',
    fingerprint: `sha256:${hash.slice(0, 16)}`,
    id: `key_${hash.slice(0, 16)}`,
    key,
    key_preview: `${key.slice(0, 4)}…${key.slice(-4)}`,
    secret: Buffer.from(hash, 'hex').toString('base64'),
  }
  const computed = ['created_at', 'fingerprint', 'id', 'key', 'key_preview', 'secret']
  return {
    before,
    after: rotates ? declared('2') : before,
    unknown: rotates ? Object.fromEntries([...computed.map(name => [name, true]), ['keepers', {}]]) : {},
    sensitive: { keepers: {}, key: true, secret: true },
    actions: rotates ? ['create', 'delete'] : ['no-op'],
  }
}

function* otherEntries({ others }: PlanSize, module: number): Generator<Entry> {
  const first = module * BLOCKS * INSTANCES
  for (let number = first; number < Math.min(first + BLOCKS * INSTANCES, others); number += 1) {
    const block = `part_${Math.floor((number - first) / INSTANCES)}`
    const index = number % INSTANCES
    yield {
      place: {
        address: `module.area_${module}.${OTHER.type}.${block}[${index}]`,
        module_address: `module.area_${module}`,
        mode: 'managed',
        type: OTHER.type,
        name: block,
        index,
        provider_name: OTHER.provider_name,
      },
      sides: otherSides(number),
    }
  }
}

function otherSides(number: number): Sides {
  const isUpdated = number % CHANGED === 0
  const hash = digest(`other-${number}`)
  const settings = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`setting_${at}`, `value-${at}-${hash.slice(at, at + 24)}`]),
  )
  const before = {
    arn: `arn:example:service:eu-central-1:123456789012:service/${hash}`,
    enabled: true,
    endpoints: Array.from({ length: 6 }, (_, at) => ({ host: `host-${at}.example.com`, port: 8000 + at })),
    id: hash,
    password: digest(`password-${number}`),
    policy: JSON.stringify({ Statement: [{ Effect: 'Allow', Action: ['service:Read'], Resource: [hash] }] }),
    settings,
    tags: { owner: `team-${number % 40}`, stage: 'production', version: '1' },
    timeouts: null,
  }
  return {
    before,
    after: isUpdated ? { ...before, tags: { ...before.tags, version: '2' } } : before,
    unknown: isUpdated ? { tags: {} } : {},
    sensitive: { endpoints: before.endpoints.map(() => ({})), password: true, settings: {}, tags: {} },
    actions: [isUpdated ? 'update' : 'no-op'],
  }
}

function configuration(size: PlanSize): object {
  const resource = (type: string, name: string, provider: string, expressions: object, more: object) => ({
    address: `${type}.${name}`,
    mode: 'managed',
    type,
    name,
    provider_config_key: provider,
    expressions,
    schema_version: 0,
    ...more,
  })
  const declared = {
    keepers: { references: ['each.key'] },
    name: { references: ['each.key'] },
    type: { constant_value: 'locked_down_viewer' },
  }
  const keys = resource(KEY.type, 'services', 'ekb', declared, { for_each_expression: {} })
  const area = (module: number) => ({
    source: './area',
    expressions: {
      secret: { references: [`ekb_api_key.services["service-${module}"].secret`] },
    },
    module: {
      resources: Array.from({ length: BLOCKS }, (_, block) => {
        const password = { references: [block === 0 ? 'var.secret' : 'var.password'] }
        const count = { count_expression: { constant_value: INSTANCES } }
        return resource(OTHER.type, `part_${block}`, 'example', { password }, count)
      }),
      variables: { secret: { sensitive: true }, password: { sensitive: true, default: 'none' } },
    },
  })
  return {
    provider_config: {
      ekb: { name: 'ekb', full_name: KEY.provider_name },
      example: { name: 'example', full_name: OTHER.provider_name },
    },
    root_module: {
      resources: [keys],
      module_calls: Object.fromEntries(
        Array.from({ length: modulesOf(size) }, (_, module) => [`area_${module}`, area(module)]),
      ),
    },
  }
}

function modulesOf({ others }: PlanSize): number {
  return Math.ceil(others / (BLOCKS * INSTANCES))
}

/** Stands for what a server made up. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
