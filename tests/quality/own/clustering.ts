import { type Score, scoreOf } from '../measures.ts'

/** What an article holds, each with its weight: words, or what was read of it. */
export type Features = ReadonlyMap<string, number>

/** Likeness at which average link stops joining; the best of these is told for each kind of features. */
const thresholds = Array.from({ length: 40 }, (_, step) => 0.01 * (step + 1))

/**
 * B³ of articles gathered into stories by average link over the cosine of TF-IDF weights, at the threshold that suits the
 * features best: the same method for words and for what was read, so that only what is compared differs.
 */
export function scoreClustering(
  stories: readonly string[],
  features: Readonly<Record<string, readonly Features[]>>,
): Score {
  const measures = Object.entries(features).map(([name, vectors]) => {
    const likeness = cosines(weighted(vectors))
    const best = thresholds
      .map((threshold) => bCubed(averageLink(likeness, threshold), stories))
      .reduce((a, b) => (b.f1 > a.f1 ? b : a))
    return { name, ...countsOf(best) }
  })
  return { ...scoreOf('stories told apart', []), measures }
}

/** Precision and recall as counts of which they are the ratios: a table of counts has no other way to say a mean. */
function countsOf({ precision, recall }: { readonly precision: number; readonly recall: number }) {
  const unit = 1000
  return {
    right: Math.round(unit * precision * recall),
    found: Math.round(unit * recall),
    expected: Math.round(unit * precision),
  }
}

/** For each article the share of its cluster that is of its story, and of its story that is in its cluster; their means. */
export function bCubed(clusters: readonly number[], stories: readonly string[]) {
  let [precision, recall] = [0, 0]
  for (const [index, cluster] of clusters.entries()) {
    const beside = clusters.map((other) => other === cluster)
    const own = stories.map((other) => other === stories[index])
    const both = beside.filter((is, at) => is && own[at]).length
    precision += both / beside.filter(Boolean).length / clusters.length
    recall += both / own.filter(Boolean).length / clusters.length
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

/** The number of each article's cluster. */
export function averageLink(likeness: readonly (readonly number[])[], threshold: number): readonly number[] {
  let clusters: readonly (readonly number[])[] = likeness.map((_, index) => [index])
  for (;;) {
    const nearest = nearestIn(clusters, likeness)
    if (nearest === undefined || nearest.likeness < threshold) break
    const { a, b } = nearest
    clusters = [...clusters.filter((each) => each !== a && each !== b), [...a, ...b]]
  }
  return likeness.map((_, index) => clusters.findIndex((cluster) => cluster.includes(index)))
}

function nearestIn(clusters: readonly (readonly number[])[], likeness: readonly (readonly number[])[]) {
  let nearest: { likeness: number; a: readonly number[]; b: readonly number[] } | undefined
  for (const [at, a] of clusters.entries())
    for (const b of clusters.slice(at + 1)) {
      const sum = a.reduce((total, i) => total + b.reduce((part, j) => part + (likeness[i]?.[j] ?? 0), 0), 0)
      const mean = sum / (a.length * b.length)
      if (nearest === undefined || mean > nearest.likeness) nearest = { likeness: mean, a, b }
    }
  return nearest
}

/** TF-IDF, to unit length. */
function weighted(vectors: readonly Features[]): readonly Features[] {
  const holders = new Map<string, number>()
  for (const vector of vectors) for (const name of vector.keys()) holders.set(name, (holders.get(name) ?? 0) + 1)
  return vectors.map((vector) => {
    const weights = [...vector].map(
      ([name, weight]) => [name, weight * Math.log(vectors.length / (holders.get(name) ?? 1))] as const,
    )
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1
    return new Map(weights.map(([name, weight]) => [name, weight / length]))
  })
}

function cosines(vectors: readonly Features[]): readonly (readonly number[])[] {
  return vectors.map((a) =>
    vectors.map((b) => [...a].reduce((sum, [name, weight]) => sum + weight * (b.get(name) ?? 0), 0)),
  )
}
