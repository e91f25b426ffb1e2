import { AFTER_DELETE } from './support/faults.ts'
import { newestEngine } from './support/newest-engine.ts'
import { providerConfig } from './support/provider-folder.ts'
import { describeFaults } from './support/struck.ts'

const newest = await newestEngine('terraform')

describeFaults(newest, await providerConfig(), 'delete', 'delete', AFTER_DELETE)
