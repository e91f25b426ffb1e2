import { type Framework, REFERENCES, type ReferenceId, RULES, type RuleId } from '../rules/index.ts'

/** A framework of which a log refers to some entries. */
export interface Taxonomy {
  readonly framework: Framework
  readonly ids: readonly ReferenceId[]
}

/** The frameworks that rules refer to, each with the entries that they name. */
export function taxonomiesOf(rules: readonly RuleId[]): readonly Taxonomy[] {
  const ids = [...new Set(rules.flatMap(rule => RULES[rule].references ?? []))].sort()
  const byFramework = Map.groupBy(ids, id => REFERENCES[id].framework)
  return [...byFramework].map(([framework, own]) => ({ framework, ids: own }))
}

/** A framework as SARIF has it: a component whose rules are called taxa. */
export function taxonomyComponent({ framework, ids }: Taxonomy) {
  const { name, version, organization, uri } = framework
  return {
    name,
    version,
    organization,
    informationUri: uri,
    isComprehensive: false,
    taxa: ids.map(id => ({ id, name: REFERENCES[id].title, helpUri: REFERENCES[id].uri })),
  }
}

/** What a rule has to do with entries of frameworks, by their places in the log. */
export function relationshipsOf(rule: RuleId, taxonomies: readonly Taxonomy[]) {
  return (RULES[rule].references ?? []).flatMap(id =>
    taxonomies.flatMap(({ framework, ids }, component) =>
      ids.includes(id)
        ? [
            {
              target: {
                id,
                index: ids.indexOf(id),
                toolComponent: { name: framework.name, index: component },
              },
              kinds: ['relevant'],
            },
          ]
        : [],
    ),
  )
}
