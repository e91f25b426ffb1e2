/**
 * What CHANGELOG.md says of a version: the text below `## X.Y.Z`, up to the next heading of that level, or of
 * `## Unreleased` where the version has none of its own yet. Undefined where there is neither.
 */
export function releaseNotes(changelog: string, version: string): string | undefined {
  const sections = changelog.split(/^## /m).slice(1)
  const section = [version, 'Unreleased']
    .map(title => sections.find(text => text.split(/[\s(]/, 1)[0] === title))
    .find(text => text !== undefined)
  return section === undefined ? undefined : `${section.slice(section.indexOf('\n')).trim()}\n`
}
