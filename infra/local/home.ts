import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod'
import { readJson, writeJson } from './json-file.ts'
import { Problem } from './problem.ts'

/** Where this host keeps everything it must remember. One process owns it at a time. */
export interface Home {
  readonly folder: string
  path(name: string): string
}

const Ports = z.strictObject({ dynamodb: z.int(), sqs: z.int(), ses: z.int(), secrets: z.int(), web: z.int() })
/** `ports` is absent while the host is still opening. */
const HostFile = z.strictObject({ pid: z.int(), started: z.string(), ports: Ports.optional() })
export type HostFile = z.infer<typeof HostFile>

const lock = 'host.json'
const kept = ['db', 'inbox', 'clock.json', 'keys.json', 'host.log', lock]

/** `SITREP_HOME`, or `.sitrep` where the command was given. */
export function homeAt(folder: string = process.env.SITREP_HOME ?? '.sitrep'): Home {
  const absolute = resolve(folder)
  return { folder: absolute, path: (name) => join(absolute, name) }
}

/** Takes the folder for this process; throws Problem where it cannot be written or another process has it. */
export function take(home: Home): void {
  try {
    mkdirSync(home.folder, { recursive: true })
    accessSync(home.folder, constants.W_OK)
    tryLock(home)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new Problem(`${home.folder} cannot be written (${code}); SITREP_HOME=<folder> names another one.`)
  }
}

/** Tells other commands where this host listens. */
export function announce(home: Home, ports: NonNullable<HostFile['ports']>): void {
  writeJson(home.path(lock), { pid: process.pid, started: startOf(process.pid), ports })
}

export function release(home: Home): void {
  rmSync(home.path(lock), { force: true })
}

/** The host that runs on this folder now, if one does. A lock that a stopped process left behind counts for nothing. */
export function runningHost(home: Home): HostFile | undefined {
  const host = readJson(home.path(lock), HostFile)
  return host && isAlive(host) ? host : undefined
}

/** Removes what Sitrep keeps here and nothing else; only for a folder that no process has. */
export function wipe(home: Home): void {
  for (const name of kept) rmSync(home.path(name), { recursive: true, force: true })
}

/** Throws Problem where another process has the folder. */
export function refuseRunning(home: Home): void {
  const other = runningHost(home)
  if (!other) return
  const where = other.ports ? ` at http://localhost:${other.ports.web}/` : ''
  throw new Problem(
    `Sitrep already runs on ${home.folder}${where} (process ${other.pid}); stop it with Ctrl-C, or name another folder with SITREP_HOME.`,
  )
}

function tryLock(home: Home): void {
  const mine = `${JSON.stringify({ pid: process.pid, started: startOf(process.pid) })}\n`
  try {
    writeFileSync(home.path(lock), mine, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    refuseRunning(home)
    rmSync(home.path(lock), { force: true })
    writeFileSync(home.path(lock), mine, { flag: 'wx' })
  }
}

/** Numbers of processes are used again: the same process is the one that also started at the same time. */
function isAlive({ pid, started }: HostFile): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return startOf(pid) === started
}

/** Clock ticks from boot to the process's start, where the system tells (field 22 of its stat on Linux); else ''. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
