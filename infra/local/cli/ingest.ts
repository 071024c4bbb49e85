import { program } from 'commander'
import { ingestFiles } from './ingest-files.ts'
import { reportFailure } from './report-failure.ts'

program
  .name('npm run ingest --')
  .description('Takes articles in as if they had come from a source, and reads them on this machine.')
  .argument(
    '<file...>',
    '.html, .txt, .md, .json (an article or ninjs), .jsonl, .eml, or - for JSONL on standard input',
  )
  .addHelpText('after', '\nUses the running host (`npm start`) where there is one, else opens .sitrep by itself.')
  .action((files: readonly string[]) => ingestFiles(files).catch(reportFailure))
  .parseAsync()
