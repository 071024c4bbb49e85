import { Command } from 'commander'
import { gazetteers } from '#adapters/gazetteers.ts'
import { packs } from '#adapters/packs.ts'
import { textOf } from '#core/articles/article.ts'
import { placeReading } from '#core/claims/places/place-reading.ts'
import { packOf } from '#core/corpus/pack-of.ts'
import { articleFiles, articleHelp, complain, givenArticles } from './given-articles.ts'

const help = `
Each line is {"id", "focus", "mentions"}. focus is the place most spoken of, or null. mentions are in order of the text:

  span        [start, end) in UTF-16 units into the text as given; text is the words themselves
  kind        name; definite ("the town"), pronoun ("its fall", "there"); headline (announced there, named below)
  role        scene, origin, destination: where something happens, what is left, what is headed for
              container ("X in this province"), landmark ("20 miles from this"), dateline
              seat ("the ministry in this city"), attributive ("this city's rebels", "this city's convention")
              metonym: a state that speaks or acts, by its name or its capital's
  passage     headline, deck, body, quote, caption, byline, dateline …; comments and links are not read
  place       name as the article calls it (a reference carries its antecedent's), id, level, part, lat, lon, country;
              resolved: gazetteer, pack, or provisional (shown to be a place, and in no list)
  candidates  what the name could mean, the one chosen first: {"place", "score", "why"}; none for references
  why         why it is a place, then why this one
${articleHelp}`

const command = new Command('places')
  .description('Prints the places that articles name and refer to: one JSON line an article, in the order given.')
  .argument('<file...>', articleFiles)
  .addHelpText('after', help)
  .action(places)

function places(files: readonly string[]): void {
  const all = packs().all()
  const world = gazetteers()
  const known = new Set<string>()
  for (const { article, file, line } of givenArticles(files)) {
    if (known.has(article.id)) {
      complain(file, line, `the id ${JSON.stringify(article.id)} was given before`)
      continue
    }
    known.add(article.id)
    const text = textOf(article)
    const pack = packOf({ source: article.source ?? null, text }, all)
    console.log(JSON.stringify(placeReading({ id: article.id, text }, { pack, gazetteers: world })))
  }
}

command.parse()
