import { ApiKey, type ApiKeyType, RotatingApiKey } from '@ekb/cdktn/bindings'
import { type IResolvable, Token } from 'cdktn'
import { Construct } from 'constructs'
import { acceptFinding } from './accepted-findings.ts'
import {
  type KeySetDefaults,
  type KeySetEntry,
  type KeySetProps,
  ROTATING_INPUTS,
  SHARED_INPUTS,
} from './key-set-props.ts'

const TYPE: ApiKeyType = 'locked_down_viewer'
const ROTATE_AFTER = '90d'
const NEVER = 'never'
const NAMING = '{service}'

/**
 * One API key for each service: named by one convention, rotated by age, the new key created before the old
 * one is deleted, and read-only unless an entry says otherwise. With `rotating`, a key is rotated in place, and the
 * previous one works for a while.
 */
export class KeySet extends Construct {
  private readonly byService: ReadonlyMap<string, ApiKey | RotatingApiKey>

  public constructor(scope: Construct, id: string, props: KeySetProps) {
    super(scope, id)
    const naming = checkNaming(props.naming ?? NAMING, this.node.path)
    checkRotating(props, this.node.path)
    this.byService = new Map(
      Object.entries(props.keys).map(([service, entry]) => [
        service,
        this.create(service, entry, naming, props),
      ]),
    )
  }

  /** The names of the services, in the order of the props. */
  public get services(): string[] {
    return [...this.byService.keys()]
  }

  /** Which key each service should be using, without revealing it. Safe to output. */
  public get fingerprints(): { [service: string]: string } {
    return Object.fromEntries(
      [...this.byService].map(([service, key]) => [
        service,
        key instanceof RotatingApiKey ? key.current.fingerprint : key.fingerprint,
      ]),
    )
  }

  /** The key of one service. Throws where the set has none, and for a rotating key: that is {@link rotatingKey}. */
  public key(service: string): ApiKey {
    const key = this.find(service)
    if (key instanceof ApiKey) return key
    throw new Error(
      `${key.node.path} is a rotating key. Take it from rotatingKey("${service}"), and read \`current.key\` and \`current.secret\`.`,
    )
  }

  /**
   * The rotating key of one service: read `current.key` and `current.secret`. Throws where the set has none, and for
   * a key that is not rotating.
   */
  public rotatingKey(service: string): RotatingApiKey {
    const key = this.find(service)
    if (key instanceof RotatingApiKey) return key
    throw new Error(
      `${key.node.path} is not a rotating key. Set \`rotating: true\` on its entry, or take it from key("${service}").`,
    )
  }

  private find(service: string): ApiKey | RotatingApiKey {
    const key = this.byService.get(service)
    if (key === undefined) {
      throw new Error(
        `${this.node.path} has no key for "${service}". It has: ${this.services.join(', ') || 'none'}.`,
      )
    }
    return key
  }

  private create(
    service: string,
    entry: KeySetEntry,
    naming: string,
    props: KeySetProps,
  ): ApiKey | RotatingApiKey {
    checkService(service, this.node.path)
    const wanted: KeySetDefaults = { ...props, ...given(entry, Object.keys(entry) as (keyof KeySetEntry)[]) }
    const { type = TYPE, rotateAfter = ROTATE_AFTER, rotating = false } = wanted
    checkEntry(entry, rotating, `${this.node.path}/${service}`)
    const config = {
      name: entry.name ?? fill(naming, service, type),
      type,
      lifecycle: { createBeforeDestroy: true },
      ...(rotateAfter !== NEVER && { rotateAfter }),
      ...given(wanted, SHARED_INPUTS),
      ...given(props, ['provider']),
    }
    const key = rotating
      ? new RotatingApiKey(this, service, { ...config, ...given(wanted, ROTATING_INPUTS) })
      : new ApiKey(this, service, config)
    if (entry.reason !== undefined) acceptFinding(key, 'EKB001', entry.reason)
    return key
  }
}

function checkService(service: string, path: string): void {
  if (service.trim() === '' || Token.isUnresolved(service)) {
    throw new Error(`${path}: a service needs a name that is known when the program runs.`)
  }
  // Constructs keep their children in a plain object, and would say that there is such a child already.
  if (service in Object.prototype) {
    throw new Error(
      `${path}: no construct can be called "${service}". Choose another word for the service; \`name\` of its entry can still be "${service}".`,
    )
  }
}

/** Inputs of rotating keys say nothing where a set makes none. */
function checkRotating(props: KeySetProps, path: string): void {
  const all = [props, ...Object.values(props.keys)]
  for (const { rotating } of all) {
    // A program in JavaScript can say anything.
    if (rotating == null || typeof rotating === 'boolean') continue
    throw new Error(`${path}: rotating is ${JSON.stringify(rotating)}; it must be true or false.`)
  }
  const [input] = ROTATING_INPUTS.filter(name => props[name] != null)
  if (input === undefined || all.some(({ rotating }) => rotating === true)) return
  throw new Error(
    `${path}: ${input} is for rotating keys, and no key of this set is one. Set \`rotating: true\`, or remove ${input}.`,
  )
}

/** What an entry itself says has to mean something for its key; what it has from its set need not. */
function checkEntry(entry: KeySetEntry, rotating: boolean, path: string): void {
  const [input] = ROTATING_INPUTS.filter(name => entry[name] != null)
  if (input === undefined || rotating) return
  throw new Error(
    `${path}: ${input} is for rotating keys, and this is none. Set \`rotating: true\`, or remove ${input}.`,
  )
}

function checkNaming(naming: string, path: string): string {
  const unknown = [...naming.matchAll(/(?<!\$)\{(\w*)\}/g)].find(
    ([, name]) => name !== 'service' && name !== 'type',
  )
  if (unknown !== undefined) {
    throw new Error(`${path}: naming has ${unknown[0]}; it knows {service} and {type}.`)
  }
  if (!naming.includes('{service}')) {
    throw new Error(`${path}: naming has no {service}, so all keys would have one name.`)
  }
  return naming
}

function fill(naming: string, service: string, type: ApiKeyType | IResolvable): string {
  return naming
    .replaceAll('{service}', () => service)
    .replaceAll('{type}', () => (typeof type === 'string' ? type.replaceAll('_', '-') : Token.asString(type)))
}

/** Those of some members that have a value. */
function given<Of extends object, Name extends keyof Of>(
  values: Of,
  names: readonly Name[],
): { readonly [Key in Name]?: Exclude<Of[Key], undefined> } {
  const members = names.flatMap(name => (values[name] == null ? [] : [[name, values[name]]]))
  return Object.fromEntries(members)
}
