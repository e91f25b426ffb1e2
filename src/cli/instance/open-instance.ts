import type { Logger } from '../../core/log.ts'
import { ekbError } from '../../core/messages/errors/index.ts'
import { createRedactor, type Redactor } from '../../core/redaction/redaction.ts'
import type { Secret } from '../../core/secret.ts'
import type { KeyLists } from '../../inventory/index.ts'
import { realParts } from '../../platform/real-parts.ts'
import { projectIdProblem, resolveSettings } from '../../platform/settings/index.ts'
import { version } from '../../version.ts'
import { type CredentialPair, readCredentialsFile } from './credentials-file.ts'
import type { InstanceFlags } from './instance-options.ts'

/** An instance of the platform that is only read. */
export interface Instance {
  /** What lists keys. There is no way to create or delete one. */
  readonly lists: KeyLists
  /** The projects that were named: by options, else by the credentials file, else by the environment. */
  readonly projects: readonly string[]
  /** The keys that lists are asked with. */
  readonly ownKeys: readonly Secret[]
  /** All that must never be shown. */
  readonly secrets: readonly Secret[]
}

/** Nobody reads the log of a command. */
const SILENT: Logger = {
  trace: () => undefined,
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
}

/**
 * Opens the instance that options and environment name. Nothing is sent yet.
 *
 * @throws EkbError the first thing that is wrong with a setting; PROJECTS_MISSING where no project is named
 */
export async function openInstance(
  { endpoint, project = [], credentialsFile }: InstanceFlags,
  env: Readonly<NodeJS.ProcessEnv>,
): Promise<Instance> {
  const { pair, ofProjects } =
    credentialsFile === undefined
      ? { pair: undefined, ofProjects: new Map<string, CredentialPair>() }
      : await readCredentialsFile(credentialsFile)
  const redactor = createRedactor()
  const { connect } = realParts({ version, env, redactor: knowingOnly(redactor) })
  const secrets: { readonly key: Secret; readonly secret: Secret }[] = []
  /** Checks the settings at once, and connects once somebody asks: then a client of one project goes with its list. */
  const clientFor = (own: CredentialPair | undefined): (() => Promise<KeyLists>) => {
    const given = {
      ...(endpoint !== undefined && { endpoint }),
      ...(own !== undefined && { api_key: own.key, api_secret: own.secret }),
    }
    const { settings, errors } = resolveSettings(given, env)
    if (settings === undefined) throw errors[0] ?? ekbError('UNEXPECTED', { message: 'no settings' })
    const { apiKey: key, apiSecret: secret } = settings
    for (const one of [key, secret]) redactor.register(one)
    secrets.push({ key, secret })
    return () => connect({ ...settings, userAgent: `ekb/${version}` }, SILENT)
  }
  const projects = namedProjects(project, [...ofProjects.keys()], env)
  const shared = projects.every(id => ofProjects.has(id)) ? undefined : onlyOnce(clientFor(pair))
  const clients = new Map(
    projects.map(id => [id, ofProjects.has(id) ? clientFor(ofProjects.get(id)) : shared]),
  )
  return {
    lists: {
      list: async (id, options) => {
        const client = clients.get(id)
        if (client === undefined) throw ekbError('PROJECTS_MISSING', {})
        return await (await client()).list(id, options)
      },
    },
    projects,
    ownKeys: secrets.map(({ key }) => key),
    secrets: secrets.flatMap(({ key, secret }) => [key, secret]),
  }
}

function onlyOnce<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined
  return () => {
    made ??= make()
    return made
  }
}

/**
 * The same redactor, which learns nothing from lists. To recognise every part of 20 000 values takes seconds and
 * hundreds of megabytes; whoever reports on keys hides their values, and errors come from what could not be listed.
 */
function knowingOnly(redactor: Redactor): Redactor {
  return { ...redactor, register: () => undefined }
}

function namedProjects(
  named: readonly string[],
  ofFile: readonly string[],
  env: Readonly<NodeJS.ProcessEnv>,
): readonly string[] {
  const ofEnvironment = env['EKB_PROJECT_ID'] ? [env['EKB_PROJECT_ID']] : []
  const [projects = []] = [named, ofFile, ofEnvironment].filter(({ length }) => length > 0)
  if (projects.length === 0) throw ekbError('PROJECTS_MISSING', {})
  for (const id of projects) {
    const seen = projectIdProblem(id)
    if (seen !== undefined) throw ekbError('PROJECT_ID_INVALID', { source: `The project "${id}"`, seen })
  }
  return [...new Set(projects)]
}
