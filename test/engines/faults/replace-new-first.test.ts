import { AFTER_DELETE, AFTER_POST } from './support/faults.ts'
import { newestEngine } from './support/newest-engine.ts'
import { providerConfig } from './support/provider-folder.ts'
import { describeFaults } from './support/struck.ts'

const newest = await newestEngine('terraform')
const cliConfig = await providerConfig()

describeFaults(newest, cliConfig, 'replacement, the new key first', 'create', AFTER_POST)
describeFaults(newest, cliConfig, 'replacement, the new key first', 'delete', AFTER_DELETE)
