import { type FunctionName, type FunctionShape, functionNames } from '../../functions.ts'
import { environmentOf, type Ports, tableName } from '../environment.ts'
import type { Runtime } from '../host.ts'
import type { Listening } from '../loopback.ts'
import { secretNames } from '../secrets-endpoint.ts'
import { queuePath } from '../sqs-endpoint.ts'
import { type RunningBundle, runBundle } from './bundle.ts'
import type { Deployed } from './deployed.ts'
import { newsstandSource } from './newsstand.ts'
import { type Call, recorder } from './recorder.ts'
import { type References, resolve } from './template.ts'

/** What the bundles are run with. */
interface Around {
  readonly newsstandPort: number
  /** The node that runs them. */
  readonly node: string
}

/**
 * Runs the bundles of a synthesised stack, each in a process of its own with the template's environment, time-out and memory.
 * The first mail is lost between them and SES. They can reach the newsstand on its port and nothing else. `note` hears of every call they make to AWS, by function.
 */
export function bundled(
  deployed: Deployed,
  { newsstandPort, node }: Around,
  note: (call: Call) => void,
): Runtime & { readonly has: (name: FunctionName) => boolean } {
  const running = new Map<FunctionName, RunningBundle>()
  const recorders: Listening[] = []
  const shapeOf = (name: FunctionName): FunctionShape => {
    const found = deployed.functions.find((each) => each.name === name)
    if (found === undefined) throw new Error(`the template has no function ${name}`)
    return found.shape
  }
  const has = (name: FunctionName) => deployed.functions.some((each) => each.name === name)
  return {
    has,
    shapes: Object.fromEntries(functionNames.filter(has).map((name) => [name, shapeOf(name)])) as Record<
      FunctionName,
      FunctionShape
    >,
    table: deployed.table,
    async begin(ports) {
      const [dynamodb, sqs, ses, secrets] = [
        await recorder('dynamodb', ports.dynamodb, note),
        await recorder('sqs', ports.sqs, note),
        await recorder('ses', ports.ses, note, 'ses:SendRawEmail'),
        await recorder('secretsmanager', ports.secrets, note),
      ]
      recorders.push(dynamodb, sqs, ses, secrets)
      const recorded = { ...ports, dynamodb: dynamodb.port, sqs: sqs.port, ses: ses.port, secrets: secrets.port }
      const local = environmentOf(recorded)
      for (const { name, folder, shape, environment } of deployed.functions) {
        const given = Object.entries(environment).map(([variable, value]) => [
          variable,
          resolve(value, references(deployed, recorded)),
        ])
        const aws = Object.entries(local).filter(([variable]) => variable.startsWith('AWS_'))
        running.set(
          name,
          runBundle({
            name,
            folder,
            node,
            timeout: shape.timeout,
            memory: shape.memory,
            environment: {
              ...Object.fromEntries([...aws, ...given]),
              AWS_ACCESS_KEY_ID: name,
              AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
              SITE_HOST: newsstandSource.host ?? '',
              SITE_PORT: String(newsstandPort),
            },
          }),
        )
      }
    },
    async run(invocation) {
      const bundle = running.get(invocation.name)
      if (bundle === undefined) throw new Error(`${invocation.name} is not running`)
      return bundle.invoke(invocation)
    },
    async end() {
      for (const bundle of running.values()) bundle.close()
      for (const each of recorders) await each.close()
    },
  }
}

/** What the template's names stand for on this machine. */
function references(deployed: Deployed, ports: Ports): References {
  return {
    ref(id) {
      const queue = deployed.queues.get(id)
      if (queue !== undefined) return `http://127.0.0.1:${ports.sqs}${queuePath(queue)}`
      if (id.startsWith('Items')) return tableName
      if (id.startsWith('TokenKeys')) return secretNames.tokens
      if (id.startsWith('Pepper')) return secretNames.pepper
      return id
    },
    attribute: (_, name) => (name === 'ApiEndpoint' ? `http://localhost:${ports.web}` : name),
  }
}
