import { ApiKey, type ApiKeyType } from '@ekb/cdktn/bindings'
import { type IResolvable, type TerraformProvider, Token } from 'cdktn'
import { Construct } from 'constructs'
import { acceptFinding } from './accepted-findings.ts'

/** What the keys of a set have in common; an entry of the set can say otherwise for its own. */
export interface KeySetDefaults {
  /**
   * What the keys may do.
   *
   * @default "locked_down_viewer"
   */
  readonly type?: ApiKeyType | IResolvable
  /**
   * The age that a key does not reach, such as `12h`, `90d` or `26w`; `never` for keys that are not.
   *
   * @default "90d"
   */
  readonly rotateAfter?: string
  /**
   * How long before that a key is due, such as `12h`; shorter than `rotateAfter`.
   *
   * @default 5 % of rotateAfter, at most 24h
   */
  readonly rotateEarly?: string
  /** Any values that the keys are tied to: a key is replaced when one of them changes. */
  readonly keepers?: { [key: string]: string }
  /** The project. Default: the one of the provider. */
  readonly projectId?: string
  /** Whether a plan that would delete a key is refused. */
  readonly deletionProtection?: boolean | IResolvable
  /** Whether key and secret are kept in the state; with `false` neither is. */
  readonly storeSecret?: boolean | IResolvable
}

/** One key of a set, where it differs from the others. */
export interface KeySetEntry extends KeySetDefaults {
  /** The label of the key, in place of what the naming convention makes. */
  readonly name?: string
  /** Why this key is privileged. A KeyGuard asks for it (rule EKB001). */
  readonly reason?: string
}

/** The keys of a set, and what they have in common. */
export interface KeySetProps extends KeySetDefaults {
  /** The keys, by the name of the service that uses each. */
  readonly keys: { [service: string]: KeySetEntry }
  /**
   * How a key is called: a text in which `{service}` stands for the name of the service and `{type}` for the
   * type of its key, such as `acme-prod-{service}`.
   *
   * @default "{service}"
   */
  readonly naming?: string
  /** The provider, where a stack has more than one. */
  readonly provider?: TerraformProvider
}

const TYPE: ApiKeyType = 'locked_down_viewer'
const ROTATE_AFTER = '90d'
const NEVER = 'never'
const NAMING = '{service}'

/**
 * One API key for each service: named by one convention, rotated by age, the new key created before the old
 * one is deleted, and read-only unless an entry says otherwise.
 */
export class KeySet extends Construct {
  private readonly byService: ReadonlyMap<string, ApiKey>

  public constructor(scope: Construct, id: string, props: KeySetProps) {
    super(scope, id)
    const naming = checkNaming(props.naming ?? NAMING, this.node.path)
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
    return Object.fromEntries([...this.byService].map(([service, key]) => [service, key.fingerprint]))
  }

  /** The key of one service. Throws where the set has none. */
  public key(service: string): ApiKey {
    const key = this.byService.get(service)
    if (key === undefined) {
      throw new Error(
        `${this.node.path} has no key for "${service}". It has: ${this.services.join(', ') || 'none'}.`,
      )
    }
    return key
  }

  private create(service: string, entry: KeySetEntry, naming: string, defaults: KeySetProps): ApiKey {
    if (service.trim() === '' || Token.isUnresolved(service)) {
      throw new Error(`${this.node.path}: a service needs a name that is known when the program runs.`)
    }
    // Constructs keep their children in a plain object, and would say that there is such a child already.
    if (service in Object.prototype) {
      throw new Error(
        `${this.node.path}: no construct can be called "${service}". Choose another word for the service; \`name\` of its entry can still be "${service}".`,
      )
    }
    const type = entry.type ?? defaults.type ?? TYPE
    const rotateAfter = entry.rotateAfter ?? defaults.rotateAfter ?? ROTATE_AFTER
    const key = new ApiKey(this, service, {
      name: entry.name ?? fill(naming, service, type),
      type,
      lifecycle: { createBeforeDestroy: true },
      ...given('rotateAfter', rotateAfter === NEVER ? undefined : rotateAfter),
      ...given('rotateEarly', entry.rotateEarly ?? defaults.rotateEarly),
      ...given('keepers', entry.keepers ?? defaults.keepers),
      ...given('projectId', entry.projectId ?? defaults.projectId),
      ...given('deletionProtection', entry.deletionProtection ?? defaults.deletionProtection),
      ...given('storeSecret', entry.storeSecret ?? defaults.storeSecret),
      ...given('provider', defaults.provider),
    })
    if (entry.reason !== undefined) acceptFinding(key, 'EKB001', entry.reason)
    return key
  }
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

function given<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [Key in Name]: Value })
}
