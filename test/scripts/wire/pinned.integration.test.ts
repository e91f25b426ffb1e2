import { expect, test } from 'vitest'
import { compareService } from '../../../scripts/wire/compare-service.ts'
import { PROTOCOLS } from '../../../scripts/wire/protocols.ts'
import { pinnedProtocol } from './published.ts'

const originals = PROTOCOLS.filter(({ leads }) => leads).flatMap(protocol =>
  protocol.services.map(service => ({ protocol, service, name: service.name, version: protocol.pinned })),
)

// A newer version is no failure here: `npm run wire` looks for one.
test.for(originals)(
  'the tables of $name are what $version publishes',
  async ({ protocol, service }, context) => {
    expect(compareService(await pinnedProtocol(protocol, context), service)).toEqual([])
  },
)
