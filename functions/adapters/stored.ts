import type * as z from 'zod'

/**
 * The door for stored items. What is missing or wrong throws. Fields that the schema does not know, at any depth, are what
 * newer code has added beside us: they stay where they are, so that writing the item again does not take them away.
 */
export function stored<S extends z.ZodObject>(schema: S): (item: unknown) => z.infer<S> {
  return (item) => {
    const fields = withoutAttributes(item as Fields, schema)
    const known = schema.safeParse(fields)
    if (known.success) return known.data as z.infer<S>
    const unknown = known.error.issues.flatMap((issue) => unknownIn(issue))
    const copy = structuredClone(fields)
    const kept = unknown.map(({ path, name }) => ({ path, name, value: taken(copy, path, name) }))
    const parsed = schema.parse(copy) as z.infer<S>
    for (const { path, name, value } of kept) at(parsed, path)[name] = value
    return parsed
  }
}

type Fields = Record<PropertyKey, unknown>
type Path = readonly PropertyKey[]

const attributes: readonly string[] = ['pk', 'sk', 'owedBy', 'owedAt', 'dayOf', 'expires', 'schemaVersion']

/** Keys and index attributes are made anew with every write. */
function withoutAttributes(item: Fields, { shape }: z.ZodObject): Fields {
  return Object.fromEntries(Object.entries(item).filter(([name]) => name in shape || !attributes.includes(name)))
}

function unknownIn(issue: z.core.$ZodIssue): { path: Path; name: string }[] {
  if (issue.code !== 'unrecognized_keys') return []
  return issue.keys.map((name) => ({ path: issue.path, name }))
}

function taken(from: unknown, path: Path, name: string): unknown {
  const holder = at(from, path)
  const value = holder[name]
  delete holder[name]
  return value
}

function at(root: unknown, path: Path): Fields {
  return path.reduce((holder, step) => holder[step] as Fields, root as Fields)
}
