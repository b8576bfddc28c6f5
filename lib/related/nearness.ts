/** Documents that hold a term; terms of more documents are too common to tell anything. */
const MOST_HOLDERS = 600;
const MOST_SHARE = 0.3;
/** How fast a rare term outweighs a common one. */
const RARITY = 1.25;
// Pairs with one of these characters seldom carry the sense of a text.
const FILLER =
  /[的了是在和与及或就都也还又很我你他它这那之其把被让给对到为以于而则且若得着过里上下中个要会能可去来用吗呢么请问想咨询教一有没不什怎样如何]/u;
const FILLER_WEIGHT = 0.3;

/** Documents in order, each by its terms with their counts. */
type Topics = readonly ReadonlyMap<string, number>[];

/** Documents that hold a term, and the term's weight in each: two lists of the same length. */
interface Postings {
  places: number[];
  weights: number[];
}

/** Which documents are near to which. */
export interface Nearness {
  /** Nearness (0–1) of every document that shares a telling term with the one at `place`. */
  nearTo(place: number): Map<number, number>;
}

/**
 * Weighs terms by rarity (count × idf^1.25) and compares documents by the cosine of their weights.
 * An inverted index whose lists are capped keeps the work per document bounded however many there
 * are: at most `MOST_HOLDERS` documents are looked at for each of its terms.
 */
export function nearnessOf(topics: Topics): Nearness {
  const rarity = rarityOf(topics);
  const weights = topics.map((topic) => weigh(topic, rarity));
  // Each document counts as if it had one more rare word: one of three words is else near to many.
  const rarest = Math.max(0, ...new Set(rarity.values()));
  const lengths = weights.map((weight) => rarest + Math.hypot(...weight.values()));
  const postings = postingsOf(weights);
  const sums = new Float64Array(topics.length);
  const nearTo = (from: number): Map<number, number> => {
    const touched: number[] = [];
    for (const [term, own] of weights[from] ?? []) {
      const held = postings.get(term);
      if (held) addUp(held, own, sums, touched);
    }
    const near = new Map<number, number>();
    for (const place of touched) {
      const length = (lengths[from] ?? 1) * (lengths[place] ?? 1);
      if (place !== from) near.set(place, (sums[place] ?? 0) / length);
      sums[place] = 0;
    }
    return near;
  };
  return { nearTo };
}

/** Adds a term's share to the sums of its holders. The hot loop: no objects are made here. */
function addUp({ places, weights }: Postings, own: number, sums: Float64Array, touched: number[]) {
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0;
    const sum = sums[place] ?? 0;
    if (sum === 0) touched.push(place);
    sums[place] = sum + own * (weights[index] ?? 0);
  }
}

function postingsOf(documents: readonly ReadonlyMap<string, number>[]): Map<string, Postings> {
  const postings = new Map<string, Postings>();
  for (const [place, weights] of documents.entries()) {
    for (const [term, weight] of weights) {
      const held = postings.get(term);
      if (held) {
        held.places.push(place);
        held.weights.push(weight);
      } else {
        postings.set(term, { places: [place], weights: [weight] });
      }
    }
  }
  return postings;
}

/** Weight of each telling term; terms of one document, or of too many, are left out. */
function rarityOf(topics: Topics): Map<string, number> {
  const holders = new Map<string, number>();
  for (const topic of topics) {
    for (const term of topic.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  const most = Math.max(2, Math.min(MOST_HOLDERS, topics.length * MOST_SHARE));
  const rarity = new Map<string, number>();
  for (const [term, count] of holders) {
    if (count < 2 || count > most) continue;
    const idf = Math.log(1 + (topics.length - count + 0.5) / (count + 0.5));
    rarity.set(term, idf ** RARITY * (FILLER.test(term) ? FILLER_WEIGHT : 1));
  }
  return rarity;
}

function weigh(
  topic: ReadonlyMap<string, number>,
  rarity: ReadonlyMap<string, number>,
): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [term, count] of topic) {
    const rare = rarity.get(term);
    if (rare !== undefined) weights.set(term, count * rare);
  }
  return weights;
}
