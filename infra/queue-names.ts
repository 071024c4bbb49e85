import { Messages, type QueueName } from '../functions/core/messages.ts'

export const queueNames = Object.keys(Messages) as readonly QueueName[]
