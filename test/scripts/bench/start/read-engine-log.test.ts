import { describe, expect, it } from 'vitest'
import { readEngineLog } from '../../../../scripts/bench/start/measure-engine-starts.ts'

const LOG = `2026-01-02T03:04:05.100Z [INFO]  CLI command args: []string{"validate"}
2026-01-02T03:04:05.200Z [DEBUG] provider: starting plugin: path=provider args=["provider"]
2026-01-02T03:04:05.203Z [DEBUG] provider: plugin started: path=provider pid=1
2026-01-02T03:04:05.220Z [DEBUG] provider: using plugin: version=6
2026-01-02T03:04:05.224Z [TRACE] GRPCProvider.v6: GetProviderSchema
2026-01-02T03:04:05.231Z [TRACE] GRPCProvider.v6: Close
2026-01-02T03:04:05.300Z [DEBUG] provider: starting plugin: path=provider args=["provider"]
2026-01-02T03:04:05.350Z [DEBUG] provider: using plugin: version=6
2026-01-02T03:04:05.360Z [TRACE] GRPCProvider.v6: Close
`

describe('readEngineLog', () => {
  it('takes the times of the first start', () => {
    expect(readEngineLog(LOG)).toEqual({ handshakeMs: 20, schemaMs: 31 })
  })

  it('knows the lines of protocol 5', () => {
    expect(readEngineLog(LOG.replaceAll('GRPCProvider.v6', 'GRPCProvider'))).toEqual({
      handshakeMs: 20,
      schemaMs: 31,
    })
  })

  it('says nothing of a log without these lines', () => {
    expect(readEngineLog('2026-01-02T03:04:05.100Z [INFO]  CLI command args\n')).toBeUndefined()
  })
})
