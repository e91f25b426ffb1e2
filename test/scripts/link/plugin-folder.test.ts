import { readdirSync, writeFileSync } from 'node:fs'
import { join, relative, win32 } from 'node:path'
import { expect, test } from 'vitest'
import { layOutMirror, platformName } from '../../../scripts/build/mirror.ts'
import { developmentVersion } from '../../../scripts/build/version.ts'
import { cliConfigurations, pluginFolder } from '../../../scripts/link/plugin-folder.ts'
import { temporaryDirectory } from '../../grpc/temporary-directory.ts'

test.each([
  ['linux', '/home/me', {}, '/home/me/.terraform.d/plugins'],
  ['darwin', '/Users/me', {}, '/Users/me/.terraform.d/plugins'],
  ['win32', 'C:\\Users\\me', { APPDATA: 'D:\\Roaming' }, 'D:\\Roaming\\terraform.d\\plugins'],
  ['win32', 'C:\\Users\\me', {}, 'C:\\Users\\me\\AppData\\Roaming\\terraform.d\\plugins'],
] as const)('on %s engines look in the folder of the user (%s, %o)', (platform, home, env, folder) => {
  expect(pluginFolder({ platform, home, env })).toBe(folder)
})

test('the CLI configuration is the one that a variable names, else those of both engines', () => {
  expect(cliConfigurations({ platform: 'linux', home: '/home/me', env: {} })).toEqual([
    '/home/me/.terraformrc',
    '/home/me/.tofurc',
  ])
  expect(cliConfigurations({ platform: 'win32', home: 'C:\\me', env: { APPDATA: 'D:\\R' } })).toEqual([
    'D:\\R\\terraform.rc',
    'D:\\R\\tofu.rc',
  ])
  const env = { TF_CLI_CONFIG_FILE: '/etc/terraform.rc' }
  expect(cliConfigurations({ platform: 'linux', home: '/home/me', env })).toEqual(['/etc/terraform.rc'])
})

/** Paths of the executables in a mirror of `version`, as they are on Windows. */
async function onWindows(version: string): Promise<readonly string[]> {
  const folder = temporaryDirectory('mirror-')
  const mirror = join(folder, 'mirror')
  writeFileSync(join(folder, 'terraform-provider-ekb'), '')
  await layOutMirror(join(folder, 'terraform-provider-ekb'), version, mirror)
  return readdirSync(mirror, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(mirror, join(entry.parentPath, entry.name)))
    .map(path => `${win32.normalize(path.replace(platformName(), 'windows_amd64'))}.exe`)
}

// Windows has 259 characters for the path of a program, unless it was set up for long ones.
const LONGEST = 259
const DEVELOPMENT = developmentVersion({
  release: '10.10.10',
  commit: { hash: '1f7cfb2a'.repeat(5), time: 1_795_000_000 },
  changed: '490acb6d'.repeat(8),
})

test.each(['10.10.10', DEVELOPMENT])(
  'on Windows %s fits into the folder of a user with the longest name there is',
  async version => {
    const home = `C:\\Users\\${'u'.repeat(20)}`
    const plugins = pluginFolder({ platform: 'win32', home, env: {} })
    const paths = await onWindows(version)
    expect(paths).toHaveLength(2)
    for (const path of paths) expect(win32.join(plugins, path).length).toBeLessThanOrEqual(LONGEST)
  },
)

test.each([
  ['10.10.10', 145],
  [DEVELOPMENT, 85],
])(
  'on Windows %s leaves a working folder the %i characters that the page promises',
  async (version, left) => {
    for (const path of await onWindows(version)) {
      expect(LONGEST - win32.join('\\.terraform\\providers', path).length).toBeGreaterThanOrEqual(left)
    }
  },
)
