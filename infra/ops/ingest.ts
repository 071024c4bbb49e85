import { ingestFiles } from '../local/cli/ingest-files.ts'
import type { Operation } from './operation.ts'

export const ingest: Operation = {
  name: 'ingest',
  description: 'Takes pages, texts, mails and ninjs in as if they had come from a source.',
  arguments: [['<file...>', '.html, .txt, .md, .json (an article or ninjs), .jsonl, .eml, or - for JSONL']],
  run: ({ connect }, files) => ingestFiles(files, connect),
}
