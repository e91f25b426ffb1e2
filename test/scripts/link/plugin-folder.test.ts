import { expect, test } from 'vitest'
import { cliConfigurations, pluginFolder } from '../../../scripts/link/plugin-folder.ts'

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
