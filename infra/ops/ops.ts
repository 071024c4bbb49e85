import { Command, program } from 'commander'
import { reportFailure } from '../local/cli/report-failure.ts'
import { Problem } from '../local/problem.ts'
import { connected } from './connected.ts'
import type { Desk, Operation, Options } from './operation.ts'
import { operations } from './operations.ts'
import { terminal } from './terminal.ts'

program
  .name('npm run ops --')
  .description('What an operator looks into and puts right: on this machine, or with --stage in AWS.')
for (const operation of operations) program.addCommand(commandOf(operation))
program.parseAsync()

function commandOf(operation: Operation): Command {
  const command = new Command(operation.name).description(operation.description)
  for (const [name, meaning] of operation.arguments ?? []) command.argument(name, meaning)
  for (const [flags, meaning, otherwise] of operation.options ?? []) command.option(flags, meaning, otherwise)
  command.option('--stage <stage>', 'the deployment in AWS of that name, by the credentials and region of the shell')
  if (operation.writes !== undefined) command.option('--dry-run', 'only say what would be done')
  if (operation.writes === 'final') command.option('--yes', 'do not ask')
  return command.action(() => {
    const values = command.args
    return operation.run(deskFor(command.opts()), values, command.opts()).catch(reportFailure)
  })
}

function deskFor({ stage, dryRun, yes }: Options): Desk {
  const on = terminal()
  return {
    terminal: on,
    stage: typeof stage === 'string' ? stage : undefined,
    isDryRun: dryRun === true,
    connect: (act) => connected(typeof stage === 'string' ? stage : undefined, act),
    async isSure(question) {
      if (yes === true) return true
      const answer = await on.ask(`${question} [y/N] `)
      if (answer === undefined) throw new Problem(`${question} Nobody can be asked here: say --yes.`)
      return /^y(es)?$/i.test(answer.trim())
    },
  }
}
