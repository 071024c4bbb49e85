import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { Problem } from '../problem.ts'

const Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).default({}),
})
const Template = z.object({ Resources: z.record(z.string(), Resource) })
const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({ type: z.string(), properties: z.object({ templateFile: z.string().optional() }).optional() }),
  ),
})

/** A resource of the template with its logical id. */
export interface TemplateResource {
  readonly id: string
  readonly type: string
  readonly properties: Readonly<Record<string, unknown>>
  /** Folder of the bundled code, for functions. */
  readonly asset: string | undefined
}

/** A value of a template: a literal, or an intrinsic that names resources. */
export type Value = unknown

/** The resources of the one stack in `folder` (cdk.out). Throws Problem when it was not synthesised. */
export function readTemplate(folder: string): readonly TemplateResource[] {
  const manifest = Manifest.parse(json(join(folder, 'manifest.json'), folder))
  const file = Object.values(manifest.artifacts).find(({ type }) => type === 'aws:cloudformation:stack')?.properties
    ?.templateFile
  if (file === undefined) throw new Problem(`${folder} holds no stack: npm run synth makes one.`)
  const { Resources } = Template.parse(json(join(folder, file), folder))
  return Object.entries(Resources).map(([id, { Type, Properties, Metadata }]) => ({
    id,
    type: Type,
    properties: Properties,
    asset: typeof Metadata['aws:asset:path'] === 'string' ? join(folder, Metadata['aws:asset:path']) : undefined,
  }))
}

/** What the intrinsics of a template come to here. */
export interface References {
  /** `Ref`: the physical name of a resource, or of a pseudo parameter. */
  ref(id: string): string
  attribute(id: string, name: string): string
}

/** A template's string with its intrinsics filled in. @throws for an intrinsic that is not known */
export function resolve(value: Value, references: References): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  const [name, argument] = Object.entries(value as Record<string, unknown>)[0] ?? []
  if (name === 'Ref') return references.ref(String(argument))
  if (name === 'Fn::GetAtt') {
    const [id, attribute] = argument as [string, string]
    return references.attribute(id, attribute)
  }
  if (name === 'Fn::Join') {
    const [separator, parts] = argument as [string, readonly unknown[]]
    return parts.map((part) => resolve(part, references)).join(separator)
  }
  throw new Error(`the template uses ${name ?? JSON.stringify(value)}, which is not understood here`)
}

/** The logical id that a `Ref` or an `Fn::GetAtt` names. */
export function idIn(value: Value): string | undefined {
  const { Ref: ref, 'Fn::GetAtt': attribute } = value as { Ref?: string; 'Fn::GetAtt'?: readonly string[] }
  return ref ?? attribute?.[0]
}

function json(file: string, folder: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new Problem(`${folder} holds no stack: npm run synth makes one.`, { cause })
  }
}
