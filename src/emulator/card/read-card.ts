import { ekbError } from '../../core/messages/errors/index.ts'
import type { ContractCard } from '../../platform/card/contract-card.ts'
import type { Problem } from '../input/check.ts'
import { readYaml } from '../input/read-yaml.ts'
import { cardShape } from './card-shape.ts'

/**
 * Reads a contract card: YAML, of which JSON is a part.
 *
 * @param file how the card is named in messages
 * @throws EkbError `CARD_INVALID` naming every problem with its line
 */
export function readCard(source: string, file: string): ContractCard {
  const failed = (problems: readonly string[]) =>
    ekbError('CARD_INVALID', { file, problems: problems.join('; ') })
  const { value, described } = readYaml(source, failed)
  const problems: Problem[] = []
  const card = cardShape(value, [], problems)
  if (problems.length === 0) problems.push(...contradictions(card))
  if (problems.length > 0) throw failed(described(problems))
  return card
}

/** What no list can be at once. */
function contradictions({ list }: ContractCard): Problem[] {
  const { fields, ids, values, system_key: system, types, created } = list
  const needs = (field: keyof typeof fields, path: string, told: string): Problem[] =>
    fields[field] === undefined
      ? [{ path: ['list', path], message: `is ${told}, but fields names no ${field}` }]
      : []
  return [
    ...(ids === 'none' ? [] : needs('id', 'ids', `"${ids}"`)),
    ...(values === 'none' ? [] : needs('value', 'values', `"${values}"`)),
    ...(created === 'none' ? [] : needs('created', 'created', `"${created}"`)),
    ...(system === 'type' ? needs('type', 'system_key', '"type"') : []),
    ...(system === 'flag' ? needs('system', 'system_key', '"flag"') : []),
    ...(Object.keys(types).length === 0 ? [] : needs('type', 'types', 'given')),
  ]
}
