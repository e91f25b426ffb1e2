import type { Emulator } from '../../../src/emulator/index.ts'
import { type Gateway, openGateway } from './gateway.ts'

/** What becomes of the Date header on its way: it is off by so many milliseconds, or gone. */
export type DateFault = number | 'absent'

/** Stands before an emulator as a proxy does whose clock is wrong, or that drops the Date header. */
export function openDateGateway(emulator: Emulator, fault: DateFault): Promise<Gateway> {
  return openGateway(emulator, {
    answer({ date = '', ...headers }) {
      if (fault === 'absent') return headers
      return { ...headers, date: new Date(Date.parse(date) + fault).toUTCString() }
    },
  })
}
