type Tags = { readonly subscriber: string; readonly delivery: string }

const example = 'EXAMPLE7c191be45-e9aedb9a-02f9-4d12-a87d-dd0099a07f8a-000000'

/** An SES event as SNS hands it to SQS: the envelope with the event as text. */
export function sesEvent(...about: Parameters<typeof rawSesEvent>) {
  const event = rawSesEvent(...about)
  return {
    Type: 'Notification',
    MessageId: '22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324',
    TopicArn: 'arn:aws:sns:eu-central-1:123456789012:mail-events',
    Message: JSON.stringify(event),
    Timestamp: event.mail.timestamp,
  }
}

/** The event alone, as raw delivery hands it on. */
export function rawSesEvent(
  eventType: string,
  tags: Tags | undefined,
  timestamp: string,
  more: object = {},
  messageId = example,
) {
  return {
    eventType,
    mail: {
      timestamp,
      source: 'desk@sitrep.example',
      sendingAccountId: '123456789012',
      messageId,
      destination: ['reader@reader.example'],
      headersTruncated: false,
      headers: [{ name: 'From', value: 'desk@sitrep.example' }],
      tags: {
        'ses:configuration-set': ['sitrep'],
        'ses:caller-identity': ['deliver'],
        ...(tags && { subscriber: [tags.subscriber], delivery: [tags.delivery] }),
      },
    },
    [eventType.toLowerCase()]: {},
    ...more,
  }
}
