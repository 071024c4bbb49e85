import { audit } from './audit.ts'
import { day } from './day.ts'
import { erase } from './erase.ts'
import { estimate } from './estimate.ts'
import { exportReader } from './export.ts'
import { importReaders } from './import.ts'
import { ingest } from './ingest.ts'
import type { Operation } from './operation.ts'
import { pause, resume } from './pause.ts'
import { preflight } from './preflight.ts'
import { redrive } from './redrive.ts'
import { rejected } from './rejected.ts'
import { replay } from './replay.ts'
import { reports } from './reports.ts'
import { resend } from './resend.ts'
import { sending, startSending, stopSending } from './sending.ts'
import { who } from './who.ts'

/** Every command of `npm run ops`, in the order its help lists them. */
export const operations: readonly Operation[] = [
  preflight,
  audit,
  day,
  sending,
  stopSending,
  startSending,
  redrive,
  resend,
  rejected,
  replay,
  ingest,
  estimate,
  who,
  pause,
  resume,
  exportReader,
  erase,
  importReaders,
  reports,
]
