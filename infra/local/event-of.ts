import { ArticleIn } from '#core/articles/article.ts'
import type { Instant } from '#core/instant.ts'
import { Messages } from '#core/messages.ts'
import { type FunctionName, functions } from '../functions.ts'
import { Problem } from './problem.ts'
import { queueEvent } from './sample-events.ts'

/** The event a file stands for: itself, or for a function that reads a queue also one bare message, or an article. */
export function eventOf(name: FunctionName, content: unknown, now: Instant): unknown {
  const { queue } = functions[name]
  if (queue === null || (typeof content === 'object' && content !== null && 'Records' in content)) return content
  const article = queue === 'articles' ? ArticleIn.safeParse(content) : undefined
  const message = article?.success ? { document: article.data } : content
  if (!Messages[queue].safeParse(message).success)
    throw new Problem(
      `This is neither an SQS event nor a message of the queue "${queue}"; \`npm run invoke -- ${name}\` prints a sample.`,
    )
  return queueEvent(queue, message, now)
}
