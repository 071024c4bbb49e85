/**
 * Stands in bundles for nodemailer's table of all MIME types (74 KiB), which guesses what an attachment is by its name.
 * Every part of our mails says its type; for anything else these are the library's own answers to what it does not know.
 */
export function detectMimeType(): string {
  return 'application/octet-stream'
}

export function detectExtension(): string {
  return 'bin'
}
