import { stringify } from 'yaml'
import type { ContractCard } from '../../platform/card/contract-card.ts'

const SCHEMA = 'https://raw.githubusercontent.com/ekb/ekb/main/docs/doctor/card.schema.json'

/** A card as people read it and keep it in a repository. */
export function cardYaml(card: ContractCard): string {
  return [
    `# yaml-language-server: $schema=${SCHEMA}`,
    '# The contract of one EKB instance, as `ekb doctor --capture` read it.',
    '# It has no key, secret, name, id or host in it. `ekb emulator --card FILE` behaves like it.',
    stringify(card, { flowCollectionPadding: false, lineWidth: 100 }),
  ].join('\n')
}
