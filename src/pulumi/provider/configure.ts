import type { Logger } from '../../core/log.ts'
import type { ConfiguredSession, ProviderParts } from '../../keys/index.ts'
import { configure } from '../../keys/session/configure.ts'
import type { CallContext } from '../plugin/provider.ts'
import type { ObjectValue } from '../plugin/value.ts'
import { asError } from './diagnostics.ts'
import { readSettings } from './settings.ts'

/**
 * Reads all settings and starts a session, unless some of them are not known yet.
 *
 * @throws Error with all that is wrong
 */
export async function configureProvider(
  config: ObjectValue,
  parts: ProviderParts,
  context: CallContext,
): Promise<ConfiguredSession> {
  const { given, errors: ofForm } = readSettings(config)
  const { configured, errors } = await configure(given, parts, {
    userAgent: `ekb/${parts.version} (pulumi-plugin)`,
    logger: loggerOf(context),
    stop: context.stop,
    credentialsFrom: 'environment',
  })
  const all = [...ofForm, ...errors].map(error => asError(error).message)
  if (all.length > 0) throw new Error(all.join('\n\n'))
  return configured
}

/**
 * The engine shows everything that a provider tells it to the person at the terminal, or to everybody who
 * reads the run's page, and it is one call per line. So what a request did stays out; what went wrong goes.
 */
function loggerOf(context: CallContext): Logger {
  const quiet = () => undefined
  return {
    trace: quiet,
    debug: quiet,
    info: quiet,
    warn: message => context.tell('warning', message),
    error: message => context.tell('error', message),
  }
}
