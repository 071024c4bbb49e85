import { better, type Check, good, wrong } from './check.ts'

/** DMARC of the sending domain or one above it, as receivers look it up. */
export const dmarc: Check = {
  what: 'DMARC',
  async look({ configuration: { from, domain, dmarc: policy }, txt }) {
    const sending = domain ?? from.split('@')[1] ?? ''
    for (let name = sending; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
      const records = (await txt(`_dmarc.${name}`)).filter((text) => /^v=DMARC1\b/i.test(text))
      if (records.length > 1)
        return [wrong('DMARC', `${records.length} records at _dmarc.${name}`, 'Leave one: receivers ignore them all.')]
      const [record] = records
      if (record === undefined) continue
      const asked = /\bp=(\w+)/i.exec(record)?.[1]?.toLowerCase()
      if (asked === undefined) return [wrong('DMARC', record, `Say p= in the record at _dmarc.${name}.`)]
      return asked === 'none'
        ? [better('DMARC', record, 'When its reports look right for some weeks, ask for p=quarantine.')]
        : [good('DMARC', record)]
    }
    const value = `v=DMARC1; p=${policy === 'elsewhere' ? 'none' : policy}; rua=mailto:${from}`
    return [
      wrong(
        'DMARC',
        `no record for ${sending}`,
        `Publish TXT _dmarc.${sending}: "${value}"; Gmail and Yahoo refuse bulk mail without.`,
      ),
    ]
  },
}

/** Where links in mails lead. */
export const pagesDomain: Check = {
  what: 'Pages',
  async look({ configuration: { webDomain }, resolves }) {
    if (webDomain === undefined) return [good('Pages', 'at the address of the API')]
    return (await resolves(webDomain))
      ? [good('Pages', webDomain)]
      : [
          wrong(
            'Pages',
            `${webDomain} has no address`,
            'Publish the CNAME in the output RecordWeb: every link in every mail leads there.',
          ),
        ]
  },
}
