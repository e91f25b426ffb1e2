import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * What a machine says to every program on it: how it reaches registries and which certificates it trusts. No
 * setting of ours and of no engine is among them.
 */
const OF_THE_MACHINE =
  /^(https?_proxy|no_proxy|all_proxy|node_extra_ca_certs|ssl_cert_(file|dir)|\w+_ca_bundle|git_ssl_cainfo|pip_\w+|go(proxy|sumdb|nosumdb|noproxy|private|flags)|npm_config_registry|lang|lc_\w+|tmpdir)$/i

export interface EnvironmentOptions {
  /** The folder with the commands that the reader has. */
  readonly commands: string
  readonly home: string
  /** The address that stands in for the repository's on GitHub. */
  readonly origin: string
}

/** The address of the repository that pages name. */
const REPOSITORY = 'https://github.com/ekb/ekb'

/** The environment in which a page begins. */
export function readersEnvironment(options: EnvironmentOptions): Record<string, string> {
  const machine = Object.entries(process.env).filter(([name]) => OF_THE_MACHINE.test(name))
  return {
    ...(Object.fromEntries(machine) as Record<string, string>),
    ...registryFiles(),
    ...instead({ [`${REPOSITORY}.git`]: options.origin, [REPOSITORY]: options.origin }),
    // No network but registries: these would wait for a service that does not answer.
    CHECKPOINT_DISABLE: '1',
    PULUMI_SKIP_UPDATE_CHECK: 'true',
    HOME: options.home,
    PATH: options.commands,
    TERM: 'dumb',
    USER: 'reader',
  }
}

/** The files in which this machine names its registries, and its caches of what they gave. */
function registryFiles(): Record<string, string> {
  const home = homedir()
  const files = {
    NPM_CONFIG_USERCONFIG: join(home, '.npmrc'),
    PIP_CONFIG_FILE: join(home, '.config/pip/pip.conf'),
    GOENV: join(home, '.config/go/env'),
  }
  return {
    ...Object.fromEntries(Object.entries(files).filter(([, file]) => existsSync(file))),
    NPM_CONFIG_CACHE: process.env['npm_config_cache'] ?? join(home, '.npm'),
    GOMODCACHE: process.env['GOMODCACHE'] ?? join(home, 'go/pkg/mod'),
    XDG_CACHE_HOME: process.env['XDG_CACHE_HOME'] || join(home, '.cache'),
  }
}

/** Lets git fetch from other addresses than those that are asked for. */
function instead(addresses: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(addresses).flatMap(([asked, other], index) => [
    [`GIT_CONFIG_KEY_${index}`, `url.${other}.insteadOf`],
    [`GIT_CONFIG_VALUE_${index}`, asked],
  ])
  return { ...Object.fromEntries(entries), GIT_CONFIG_COUNT: `${Object.keys(addresses).length}` }
}
