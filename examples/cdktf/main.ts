import { KeyGuard } from '@ekb/cdktf'
import { App } from 'cdktf'
import { ServiceKeys } from './service-keys.ts'

const app = new App()
const keys = new ServiceKeys(app, 'service-keys')

// The guard speaks up during synthesis; what is meant is accepted with a reason.
KeyGuard.addTo(app)
KeyGuard.accept(keys, 'EKB006', 'To try it: the state may lie in this folder.')

app.synth()
