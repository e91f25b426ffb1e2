import { type Json, objectAt, textAt } from '../../core/json/index.ts'
import { endpointKind } from '../classify/index.ts'
import type { ProviderSettings } from '../model/index.ts'
import type { Guard } from '../safety/index.ts'
import { referencesIn } from './configuration.ts'
import { ourProviders } from './providers.ts'

/** How each configured `ekb` provider reaches the platform. */
export function providerSettings(plan: Json, guard: Guard): ProviderSettings[] {
  return ourProviders(plan).map(([name, config]) => ({
    address: guard.address(providerAddress(name, textAt(config, 'module_address'))),
    endpoint: endpointKind(endpointOf(config, plan)),
  }))
}

/** The address of the only provider, whatever it is called here; of several, that of the default one. */
export function likelyProvider(plan: Json): string {
  const [only, ...others] = ourProviders(plan)
  return only === undefined || others.length > 0
    ? 'provider.ekb'
    : providerAddress(only[0], textAt(only[1], 'module_address'))
}

/** The name of a provider in `provider_config`, as an address: `module.bots.provider.ekb.eu`. */
export function providerAddress(name: string, module: string | undefined): string {
  const own = `provider.${name.slice(name.lastIndexOf(':') + 1)}`
  return module === undefined || module === '' ? own : `${module}.${own}`
}

function endpointOf(config: Json, plan: Json): unknown {
  const expression = objectAt(objectAt(config, 'expressions'), 'endpoint')
  const variable = referencesIn(expression)
    .flat()
    .find(reference => reference.startsWith('var.'))
  const fromRoot = textAt(config, 'module_address') === undefined && variable !== undefined
  return fromRoot
    ? objectAt(objectAt(plan, 'variables'), variable.slice('var.'.length))['value']
    : expression['constant_value']
}
