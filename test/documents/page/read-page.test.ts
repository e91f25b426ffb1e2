import { describe, expect, test } from 'vitest'
import { loadPage, readPage, refuseUntested } from './read-page.ts'

const fence = (info: string, text: string) => `\`\`\`${info}\n${text}\n\`\`\`\n`
const blocksOf = (...blocks: string[]) => readPage('page.md', blocks.join('\n')).blocks

describe('readPage', () => {
  test('finds every block, in tables, lists and quotes as well, and says where it stands', () => {
    const text = [
      '# A page\n\n```sh\nls\n```\n',
      '<table><tr><td>\n\n```hcl\na {}\n```\n\n</td></tr></table>\n',
      '- a list\n\n  ```sh\n  ls\n   -l\n  ```\n',
      '> ~~~~yaml\n> a: 1\n> ~~~~\n',
    ].join('\n')
    expect(readPage('docs/page.md', text).blocks.map(({ place, use, text }) => [place, use, text])).toEqual([
      ['docs/page.md:3', 'run', 'ls'],
      ['docs/page.md:9', 'piece', 'a {}'],
      ['docs/page.md:17', 'run', 'ls\n -l'],
      ['docs/page.md:22', 'parse', 'a: 1'],
    ])
  })

  test('knows the use of a block by its language and its attributes', () => {
    const blocks = blocksOf(
      fence('yaml file=Pulumi.yaml', 'name: a'),
      fence('bash', 'cat Pulumi.yaml'),
      fence('text output', 'name: a'),
      fence('powershell not-run="needs PowerShell"', 'dir'),
      fence('terraform', 'a {}'),
      fence('ts', 'export {}'),
      fence('groovy file=Jenkinsfile tested-by=test/a.test.ts', 'pipeline {}'),
    )
    expect(blocks.map(({ use }) => use)).toEqual([
      ...['write', 'run', 'compare', 'not run', 'piece', 'parse', 'test elsewhere'],
    ])
  })

  test.for([
    ['an unknown language', fence('rego', 'x'), /page\.md:1: nobody can judge .* "rego"/],
    ['no language', fence('', 'x'), /nobody can judge/],
    ['text that is no output', fence('text', 'x'), /nobody can judge/],
    ['an unknown attribute', fence('sh run', 'x'), /page\.md:1: "run" is no attribute/],
    ['not-run without a reason', fence('sh not-run', 'x'), /"not-run" needs a value/],
    [
      'a file that nothing uses',
      fence('sh', 'ls') + fence('hcl file=a.tf', 'x'),
      /page\.md:4: no shell block/,
    ],
    ['an output of nothing', fence('text output', 'x'), /page\.md:1: an output, and no shell block before/],
    ['a file that is an output', fence('text output file=a', 'x'), /not both/],
    ['a flag that means nothing', fence('hcl fails', 'x'), /"fails" means nothing/],
    ['an addition to no file', fence('hcl append', 'x'), /"append" means nothing/],
    ['an unknown neighbour', fence('hcl with=other', 'x'), /no block of the page has id=other/],
    ['two blocks of one name', fence('hcl id=a', 'x') + fence('hcl id=a', 'y'), /two blocks .* "a"/],
    ['a test of what cannot run', fence('sh tested-by=a not-run=b', 'x'), /by a test, or not at all/],
    ['a block without a fence', 'text\n\n    ls\n', /page\.md:3: a block without a fence/],
  ] as const)('refuses %s', ([, text, message]) => {
    expect(() => readPage('page.md', text)).toThrow(message)
  })
})

describe('a block that another test runs', () => {
  const page = (path: string, test: string) =>
    readPage(path, fence(`groovy file=Jenkinsfile tested-by="${test}"`, 'pipeline {}'))

  test('names a test that is there and that names the page', async () => {
    await expect(refuseUntested(await loadPage('docs/ci.md'))).resolves.toBeUndefined()
    const tested = page('docs/ci.md', 'test/engines/pipelines/recipes.test.ts')
    await expect(refuseUntested(tested)).resolves.toBeUndefined()
  })

  test.for([
    ['docs/ci.md', 'test/nowhere.test.ts'],
    ['docs/ci.md', 'docs/review.md'],
    ['docs/other.md', 'test/engines/pipelines/recipes.test.ts'],
  ] as const)('%s is not tested by %s', async ([path, test]) => {
    await expect(refuseUntested(page(path, test))).rejects.toThrow(`${path}:1: ${test} is no test that names`)
  })
})
