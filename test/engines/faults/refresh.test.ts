import { AFTER_LIST } from './support/faults.ts'
import { newestEngine } from './support/newest-engine.ts'
import { providerConfig } from './support/provider-folder.ts'
import { describeFaults } from './support/struck.ts'

const newest = await newestEngine('terraform')

describeFaults(newest, await providerConfig(), 'refresh', 'list', AFTER_LIST)
