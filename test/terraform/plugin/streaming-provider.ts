import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveProvider } from '../../../src/terraform/plugin/index.ts'
import { featuredProvider } from './featured-provider.ts'

/** The file that a runtime is started with to serve a provider whose streams do not end by themselves. */
export const STREAMING_ENTRY = import.meta.filename

const LARGE = 'x'.repeat(50_000)

/**
 * A provider whose list and action go on until the engine ends them. The list keeps the number of objects that it was
 * asked for in the file `asked` of the folder that is its filter; both write a file `ended` there when they are ended.
 */
function streamingProvider() {
  return featuredProvider({
    list: {
      async *list({ config }, { signal }) {
        const folder = String(config['topic'])
        let asked = 0
        try {
          for (;;) {
            asked += 1
            writeFileSync(join(folder, 'asked'), String(asked))
            yield { identity: { id: `note-${asked}` }, displayName: LARGE }
          }
        } finally {
          writeFileSync(join(folder, 'ended'), signal.aborted ? 'aborted' : 'returned')
        }
      },
    },
    action: {
      async *invoke({ text }, { signal }) {
        try {
          yield { progress: 'begun' }
          await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
        } finally {
          writeFileSync(join(String(text), 'ended'), signal.aborted ? 'aborted' : 'returned')
        }
      },
    },
  })
}

if (import.meta.main) {
  void serveProvider(streamingProvider, {
    name: 'sample',
    version: '0.0.1',
    redact: text => text,
    addresses: [],
  })
}
