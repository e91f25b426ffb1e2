import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../../build/places.ts'
import { type BundledPackage, bundledPackages } from './bundled-packages.ts'

/** Packages of this repository whose folders no other generator owns; each gets the licence of the root. */
const LICENSED = ['packages/cdktf', 'packages/cdktn', 'packages/policy', 'packages/pulumi-go']

const TEXTS = 'scripts/generate/legal/texts'

/** The licence of every package, and the notices of what others wrote and we ship. */
export async function legalFiles(): Promise<ReadonlyMap<string, string>> {
  const license = await readFile(join(root, 'LICENSE'), 'utf8')
  return new Map([
    ...LICENSED.map((folder): [string, string] => [`${folder}/LICENSE`, license]),
    ['THIRD-PARTY-NOTICES.md', page(await bundledPackages(), await runtimeNotice(), await sharedTexts())],
  ])
}

function page(packages: readonly BundledPackage[], runtime: string, texts: string): string {
  const rows = packages.map(
    ({ name, version, license, usedBy }) => `| ${name} | ${version} | ${license} | ${usedBy.join(', ')} |`,
  )
  const own = packages.map(
    ({ name, version, text }) => `### ${name} ${version}\n\n\`\`\`\`text\n${text}\n\`\`\`\`\n`,
  )
  return `# Third-party notices

ekb itself is under the [MIT license](LICENSE). What it ships contains the work of others, under the licences below. This page is made from what the bundler takes in (\`npm run generate\`) and stands in every archive.

## Packages

| package | version | licence | part of |
|---|---|---|---|
${rows.join('\n')}

${runtime}
## Licences of the packages

${own.join('\n')}
${texts}`
}

async function runtimeNotice(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'node_modules/bun/package.json'), 'utf8'))
  return `## The runtime in the executables

Executables contain the Bun runtime ${version} (https://github.com/oven-sh/bun, MIT license), with two kinds of change: names of environment variables in it are blanked, and on macOS it is signed again. It links, among others:

| library | licence |
|---|---|
| JavaScriptCore and WebCore files of WebKit (https://github.com/oven-sh/WebKit) | LGPL 2 and BSD 2-Clause |
| TinyCC | LGPL 2.1 |
| BoringSSL | OpenSSL, ISC and others |
| ICU | Unicode License |
| simdutf, uSockets, uWebSockets, Highway, parts of TigerBeetle and LLVM libc++abi | Apache 2.0, the last one with the LLVM exception |
| brotli, ls-hpack, ls-qpack, lsquic, mimalloc, picohttpparser, c-ares, libdeflate, libuv, uucode | MIT |
| zlib-ng, zstd, lol-html, libarchive, libbase64, libspng, libwebp, libjpeg-turbo | zlib, BSD and others |

Its own list is https://github.com/oven-sh/bun/blob/bun-v${version}/LICENSE.md. The sources of the libraries under the LGPL are at the addresses above. Whoever changes them can build the runtime again and put it into an executable of this project: \`bun build --compile --compile-executable-path=RUNTIME\` on the entries in \`src\`, as \`scripts/build/compile.ts\` does.

## The C library in archives for Linux

Archives for Linux contain, unchanged, the loader and the C library of the GNU project (\`ld-linux-*.so\`, \`libc.so.6\`, \`libm.so.6\`, \`libpthread.so.0\`, \`libdl.so.2\`; LGPL 2.1 or later), as Debian builds them, for systems that have another C library. \`lib/glibc/SOURCE\` in the archive names the package and where its source is. They can be replaced by other builds of the same files.

`
}

async function sharedTexts(): Promise<string> {
  const titles = {
    'LGPL-2.1': 'GNU Lesser General Public License 2.1',
    'LGPL-2': 'GNU Library General Public License 2',
    'Apache-2.0': 'Apache License 2.0',
  }
  const parts = Object.entries(titles).map(async ([file, title]) => {
    const text = await readFile(join(root, TEXTS, `${file}.txt`), 'utf8')
    return `## ${title}\n\n\`\`\`\`text\n${text.trimEnd().replaceAll('\f', '')}\n\`\`\`\`\n`
  })
  return (await Promise.all(parts)).join('\n')
}
