/**
 * Follows every page as its reader does: each fenced block of README, docs, packages and examples, from top to
 * bottom, as it stands, in an empty folder beside a fresh clone, on a machine with nothing but what README names.
 *
 * One page, while you write it, with a checkout that is built (`npm run build`) in place of the clone:
 *
 *     EKB_DOCUMENTS=install EKB_DOCUMENTS_CLONE=$PWD npx vitest run --project documents
 *
 * EKB_DOCUMENTS is the path of a page or a part of it; several are divided by commas. Without EKB_DOCUMENTS_CLONE the clone
 * is made by README's own first blocks, from what lies in the checkout (two minutes). EKB_DOCUMENTS_KEEP=1 leaves
 * everything on disk and says where.
 *
 * What a block is stands in its info string, behind the language (`page/attributes.ts`):
 *
 *     ```sh                        runs in the one bash session of the page; must end with 0
 *     ```sh fails                  must end with another code (it runs in a subshell)
 *     ```sh types="yes"            stdin, one line for each word; else stdin is empty
 *     ```hcl file=main.tf          is written there (`~/` is the home folder); `append` adds to it
 *     ```text output               what the shell block before it prints: each line, in order; `...` is anything
 *     ```hcl                       a piece: planned beside README's `terraform` and `provider`; `with=ID,ID` adds
 *                                  blocks of the page that have `id=ID`; `validate-only="why"` plans nothing
 *     ```yaml, json, ts, js, python, go   a piece that must parse
 *     cwd=NAME                     from here on in this folder of the page; `fresh` begins a new, empty one
 *     needs=jq                     a command that the page tells its reader to have
 *     server=postgresql            a server that the page tells its reader to have: PG_CONN_STR has its address
 *     once                         in README: said once, done in the clone (../ekb) before every other page
 *     tested-by="FILE"             run by this test, in the place that the block is for; the test names the page
 *     not-run="why"                cannot run here; counted, and listed with its reason
 */
import { globSync } from 'node:fs'
import { afterAll, describe, type TestContext, test } from 'vitest'
import { root } from '../../scripts/build/places.ts'
import { findReadersEngines } from './machine/commands.ts'
import { loadPage } from './page/read-page.ts'
import { inTurn } from './visit/in-turn.ts'
import { openReadingRoom } from './visit/reading-room.ts'
import { Tally } from './visit/tally.ts'

const PAGES = [
  'README.md',
  'docs/**/*.md',
  'packages/*/README.md',
  'examples/**/README.md',
  '{action,setup}/README.md',
]

/** README first: its clone is what the others stand beside. */
const paths = globSync(PAGES, { cwd: root, exclude: ['**/node_modules'] })
  .map(path => path.replaceAll('\\', '/'))
  .sort((a, b) => Number(b === 'README.md') - Number(a === 'README.md') || a.localeCompare(b))
const words = process.env['EKB_DOCUMENTS']?.split(',').filter(word => word !== '')
const named = paths.filter(path => words?.includes(path))
const meant = named.length > 0 ? named : paths.filter(path => words?.some(word => path.includes(word)))
const chosen = words === undefined ? paths : meant
if (chosen.length === 0) throw new Error(`EKB_DOCUMENTS names no page: ${words?.join(', ')}`)

const { engines, absent } = await findReadersEngines()
const keep = process.env['EKB_DOCUMENTS_KEEP'] === '1'
const room = await openReadingRoom({ engines, clone: process.env['EKB_DOCUMENTS_CLONE'], keep })
const tallies = new Map<string, Tally>()
/** An installation and an engine keep two processors busy. */
const turn = inTurn(2)

afterAll(async () => {
  await room[Symbol.asyncDispose]()
  const lines = [...tallies].flatMap(([path, tally]) => tally.lines(path))
  lines.push(...Tally.sum([...tallies.values()]).lines(`${tallies.size} of ${paths.length} pages`))
  if (keep) lines.push(`everything is in ${room.folder}`)
  process.stdout.write(`${lines.join('\n')}\n`)
})

/** Without an engine that README names no page can be followed as its reader would. */
function requireOrSkip(context: TestContext): never {
  const reason = `absent: ${absent.join(', ')}; npm run engines ${absent.join(' ')}`
  if ((process.env['EKB_REQUIRE_ENGINES'] ?? '') !== '') throw new Error(reason)
  context.skip(reason)
}

describe.concurrent('what a page says is so', () => {
  test.for(chosen)('%s', async (path, context) => {
    if (absent.length > 0) requireOrSkip(context)
    await turn(async () => {
      tallies.set(path, await room.follow(await loadPage(path), context.signal))
    })
  })
})
