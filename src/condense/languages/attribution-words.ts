/** What is known of a person: `unknown` contradicts nothing. */
export type Gender = 'male' | 'female' | 'unknown';

/**
 * How a verb reports words. `say`: gives them ("said"). `tell`: gives them to somebody ("told"). `judge`: names or describes with them
 * ("called", "dismissed as"). `think`: holds them ("hopes"), which is weaker than saying. `act`: done while speaking ("smiled"); counts only
 * right beside a quotation.
 */
export type VerbKind = 'say' | 'tell' | 'think' | 'judge' | 'act';

/**
 * `past` is finite wherever no "was" stands before it. `third` ("claims") may be a plural noun, and `base` ("claim") is a noun as often as
 * not: both ask for more proof. `participle` is the form in -ing.
 */
export type VerbForm = 'past' | 'third' | 'base' | 'participle';

export interface ReportingVerb {
  readonly kind: VerbKind;
  readonly form: VerbForm;
}

export interface Pronoun {
  readonly gender: Gender;
  readonly number: 'one' | 'many';
  readonly person: 1 | 2 | 3;
  /** `subject` can speak ("she"); `other` only points at somebody ("her", "his"). */
  readonly use: 'subject' | 'other';
}

/** What a language that puts a post before its complement and bends both knows of posts and of words for their bearers. */
export interface PostWords {
  /** The nominative of a noun for a person, by each of its cases. */
  readonly nominatives: ReadonlyMap<string, string>;
  /** Whether somebody with the office `of` may be called `noun` ("the head" of a minister). */
  readonly mayMean: (noun: string, of: string) => boolean;
  /** Nouns that point at whoever was heard last ("the official"). */
  readonly pointing: ReadonlySet<string>;
  /** Whether a word has the ending of an adjective ("бывший"). */
  readonly isAdjective: (lower: string) => boolean;
  /** Prepositions inside an office («министр по делам», «посол в»). */
  readonly links: ReadonlySet<string>;
  /** Nouns behind them that end an office («по случаю»). */
  readonly asides: ReadonlySet<string>;
  /** What the forms of a word share that tells whose office it is; undefined for a word that tells nothing ("former"). */
  readonly toStem: (lower: string) => string | undefined;
  /** The sex that a verb's ending tells of its subject. */
  readonly toSex: (verb: string) => Gender;
  /** Whether a verb is a past tense that goes with one person. */
  readonly isOfPerson: (verb: string) => boolean;
}

/** The words by which a language tells who speaks. All keys are lower-case. */
export interface AttributionWords {
  readonly verbs: ReadonlyMap<string, ReportingVerb>;
  /** Two words that report as one verb ("went on"): to the first, those that follow it. */
  readonly phrasalVerbs: ReadonlyMap<string, ReadonlySet<string>>;
  /** Verbs that report nothing with one of these words behind them ("holds up the key"). */
  readonly handlingVerbs?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Finite verbs that never report ("was", "went"): they end a subject, so that the subject of another verb isn't taken. */
  readonly otherVerbs: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  /** Those of them that are forms for a subject only ("has", "will"), no infinitives. */
  readonly agreeing?: ReadonlySet<string>;
  /** Those that make a past tense behind them passive ("was told"). */
  readonly passives: ReadonlySet<string>;
  /** Those before a base form that report as a past tense does ("did say"). */
  readonly emphatics: ReadonlySet<string>;
  /** Participles that give somebody an office: "named chair in May". */
  readonly appointing?: ReadonlySet<string>;
  /** Put somebody into an office or out of it, as bare verbs: oust. */
  readonly seating?: ReadonlySet<string>;
  /** Whether a word has the ending of a participle. */
  readonly looksParticiple?: (lower: string) => boolean;
  /** Whether a word has the ending of a finite verb. */
  readonly looksFinite?: (lower: string) => boolean;
  /** Phrases before the name of a source ("according to", "in the words of"), as words, by the first of them. */
  readonly sourcePhrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Words that stand for a verb of saying right behind a quotation or a comma ("...", so Holt). */
  readonly sourceTags?: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  /** Words of whoever speaks that are no subjects ("my"). */
  readonly firstPerson?: ReadonlySet<string>;
  /** What stands before the questions of an interview, in place of a name ("Q"). */
  readonly askers?: ReadonlySet<string>;
  /** Its words for "he" and "she" may mean a thing as well. */
  readonly gendersThings?: boolean;
  readonly relativePronouns: ReadonlySet<string>;
  /** Those that can be the subject of their clause ("who"). */
  /** Finite forms that give another's words in the writer's ("sei", "habe"): whoever was heard before goes on. */
  readonly reportedMood?: ReadonlySet<string>;
  readonly subjectRelatives: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** Those of the determiners that stand for somebody or something by themselves as well ("many say"). */
  readonly selfStanding: ReadonlySet<string>;
  /** Those of the determiners that open a description of somebody spoken of before ("the"). */
  readonly definite: ReadonlySet<string>;
  /** Those that open one of somebody not spoken of before ("a"). */
  readonly indefinite: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** Prepositions that hang a phrase on the noun before ("a lawyer for ..."). */
  readonly attaching: ReadonlySet<string>;
  /** Prepositions behind a noun that tell which one it is, unless a time follows ("the war against", "the dispute over"). */
  readonly explaining?: ReadonlySet<string>;
  /** Prepositions between an office, a department or a body and what it is of or for ("Ministry of Defence"). */
  readonly nameLinks: ReadonlySet<string>;
  /** Those of them that also stand behind an office ("president of"). */
  readonly officeLinks: ReadonlySet<string>;
  /** Prepositions before whoever made something ("a claim by Holt", "a letter from Holt"). */
  readonly authors: ReadonlySet<string>;
  /** Prepositions before what another is said to do ("accused Holt of calling it"). */
  readonly governing: ReadonlySet<string>;
  /** Words between somebody and a participle that is theirs ("quoted Holt as saying"). */
  readonly predicative: ReadonlySet<string>;
  /** Words before somebody who is the subject of a participle alone ("with Holt calling it"). */
  readonly absolute: ReadonlySet<string>;
  /** Words before an infinitive ("to"). */
  readonly infinitiveMarks: ReadonlySet<string>;
  /** Prepositions that also begin clauses ("after Holt said"). */
  readonly clauseOpeners: ReadonlySet<string>;
  /** Those of a clause that tells what went before or why, and in which nobody of the main clause acts ("after", "because"). */
  readonly reasonOpeners?: ReadonlySet<string>;
  /** Conjunctions between two verbs of one subject. */
  readonly coordinators: ReadonlySet<string>;
  /** Those of them that join two who speak as one ("and"). */
  readonly joining?: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** Those of the conjunctions that open what is said, and give it in the writer's words ("that"). */
  readonly complementizers: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  /** Whether a word has the ending of an adverb. */
  readonly looksAdverb?: (lower: string) => boolean;
  /** Adjectives of what the writer thinks of somebody ("famous"). */
  readonly praising?: ReadonlySet<string>;
  /** Nouns for people by the side that they take, which says no more than the writer's opinion beside a superlative ("defender"). */
  readonly stances?: ReadonlySet<string>;
  /** Words by which a writer puts somebody above all others ("most", "fiercest"). */
  readonly superlatives?: ReadonlySet<string>;
  /** Whether an adverb has the ending of one that judges ("fearlessly"). */
  readonly looksJudging?: (lower: string) => boolean;
  /** Whether a word points back at its subject ("herself"). */
  readonly isReflexive?: (lower: string) => boolean;
  /** Courtesy titles and ranks that stand before a name ("Mr", "Sen"), without a point. */
  readonly titles: ReadonlyMap<string, Gender>;
  /** Those of them, and of the offices, that are given names as well ("Earl"). */
  readonly titlesAsNames?: ReadonlySet<string>;
  /** Nouns for people by what they do or are ("spokesman", "mother"). */
  readonly roles: ReadonlyMap<string, Gender>;
  /** Those of them for people who speak for somebody else ("spokesman", "lawyer"). */
  readonly mouthpieces?: ReadonlySet<string>;
  /** Whether a noun has an ending of nouns for people by what they do ("-ist"): where it can be nothing else, as in an apposition. */
  readonly looksRole?: (lower: string) => boolean;
  /** Whether a noun that no list has may be for a person, where an apposition to a speaker says "a" or "the" ("a surrogate"): no day, move or remark. */
  readonly mayBePerson?: (lower: string) => boolean;
  /** Prepositions between somebody and the body they belong to ("Ann Holt of Norden Haulage"). */
  readonly affiliations?: ReadonlySet<string>;
  /** Nouns of kinship, which say nothing without whose they are. */
  readonly relations?: ReadonlySet<string>;
  /** Nouns for people by how they stand to somebody ("rival"): alone they say nothing. */
  readonly comparing?: ReadonlySet<string>;
  /** Words of an office, or their first part, that tell that it is over ("former", "then-mayor"). */
  readonly pastOffices?: ReadonlySet<string>;
  /** Adverbs before an apposition that it says as much without ("also"). */
  readonly besides?: ReadonlySet<string>;
  /** Agencies that pictures are credited to, as lower-case words. */
  readonly agencies?: ReadonlySet<string>;
  /** Verbs, as written, of what somebody does for a living, behind a name and "who" ("runs"). */
  readonly occupations?: ReadonlySet<string>;
  /** Those of the present ("is"). */
  readonly presentCopulas?: ReadonlySet<string>;
  /** Prepositions between a body and what it is for ("Centre for Ports and Ferries"). */
  readonly bodyLinks?: ReadonlySet<string>;
  /** Verbs, as written, between somebody and what they are ("is", "was"). */
  readonly copulas?: ReadonlySet<string>;
  /** Verbs, as written, of whose side somebody takes ("supports"). */
  readonly siding?: ReadonlySet<string>;
  /** Verbs, as written, of what a body does for its members ("represents"). */
  readonly representing?: ReadonlySet<string>;
  /** Nouns of office that don't tell which ("executive"). */
  readonly vagueOffices?: ReadonlySet<string>;
  /** Nouns and verbs before whoever gets an office ("the appointment of", "appointed"). */
  readonly appointed?: ReadonlySet<string>;
  /** Adjectives of an office that somebody has just been given ("new"). */
  readonly recent?: ReadonlySet<string>;
  /** Words that open a row of examples ("including"). */
  readonly listing?: ReadonlySet<string>;
  /** Nouns in capitals for somebody of an armed force ("Marine"). */
  readonly branches?: ReadonlySet<string>;
  /** Relative pronouns of an owner ("whose"). */
  readonly owningRelatives?: ReadonlySet<string>;
  /** Verbs, as written, of whoever goes on speaking ("added"). */
  readonly continuing?: ReadonlySet<string>;
  readonly givenNames: ReadonlyMap<string, Gender>;
  /** Nouns for groups of people that speak ("campaign", "residents"). */
  readonly bodies: ReadonlySet<string>;
  /** Nouns for bodies whose names end or begin with them, and of which an article seldom means another than it names. */
  readonly openBodies?: ReadonlySet<string>;
  /** By a noun that means a body named before ("the agency"), the words that the names of such bodies hold. */
  readonly kindsOfBody?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Those that mean one only together with a name told elsewhere ("company"). */
  readonly firms?: ReadonlySet<string>;
  /** Words for several people that have no plural's ending ("police", "many"): a base form behind them is their verb. */
  readonly plurals: ReadonlySet<string>;
  /** Whether a noun has the ending of a plural. */
  readonly looksPlural?: (lower: string) => boolean;
  /** Other words for an office: its title before a name, its forms by sex ("gov" and "governor", "congressman" and "representative"). */
  readonly offices?: ReadonlyMap<string, string>;
  /** Words that stress a noun and are no part of an office ("real"). */
  readonly stressing?: ReadonlySet<string>;
  /** What somebody belongs to and everybody may ("Democrat"): no office where the article tells one. */
  readonly memberships?: ReadonlySet<string>;
  /** Titles in short that tell an office ("Gov."). */
  readonly shortTitles?: ReadonlySet<string>;
  /** Nouns before an office that tell of which tier it is ("state"). */
  readonly tiers?: ReadonlySet<string>;
  /** Nouns that end what stands before an office in capitals ("the last thing Senator Holt"). */
  readonly abstracts?: ReadonlySet<string>;
  /** Prepositions between a name and the town where its bearer lives. */
  readonly homes?: ReadonlySet<string>;
  /** Words of an office before its noun that make it another ("prime", "deputy", "former"). */
  readonly officeWords: ReadonlySet<string>;
  /** Those whose bearer is never called by the noun alone ("vice", "deputy"). */
  readonly lesserOffices?: ReadonlySet<string>;
  /** What a department is for ("Housing"): with a capital before "and" it begins an office, and names nobody. */
  readonly fields?: ReadonlySet<string>;
  /** Words that make a name an organisation's ("Ministry", "Party"). */
  readonly organisations: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** First words of places of several words ("New", "Saint"). */
  readonly placeStarts: ReadonlySet<string>;
  /** Whether a name is in the case of an owner, and so is no part of the name behind it ("адвокат Гусевой Роман Цветков"). */
  readonly isOwner?: (lower: string) => boolean;
  /** Whether a name is made from the father's, where a language has such: it stands last where the surname stands first. */
  readonly isPatronymic?: (lower: string) => boolean;
  /** Nouns for people and bodies by whose they are ("mother", "lawyer"), in any case, where a name behind them may be the owner's. */
  readonly kin?: ReadonlySet<string>;
  /** Whether a name, as lower-case words, may stand in the case of an owner. */
  readonly mayOwn?: (parts: readonly string[]) => boolean;
  /** Whether a name is in the case of somebody spoken to ("Лугину"): it never speaks. */
  readonly isAddressed?: (lower: string) => boolean;
  /** What the cases of one name share, so that «Лугина» and «Лугиным» are filed under one person. */
  readonly toNameKey?: (lower: string) => string;
  /** Whether a name, as lower-case words, surely stands in another case than the nominative, for somebody of that sex. */
  readonly isOblique?: (parts: readonly string[], gender: Gender) => boolean;
  /** The sex that a given name tells in any case. */
  readonly toGivenGender?: (lower: string) => Gender | undefined;
  /** How a description finds whom the article names with that office; without it a description stays one. */
  readonly posts?: PostWords;
  /** Whether a verb's ending lets a name, as lower-case words, be its subject. */
  readonly agrees?: (verb: string, parts: readonly string[]) => boolean;
  /** Whether a word has the ending of a past tense. */
  readonly looksPast?: (lower: string) => boolean;
  /** The finite verb is the second part of its clause, so that its subject stands behind it as often as before. */
  readonly verbSecond?: boolean;
  /** Every noun has a capital, and so tells no name. */
  readonly nounsHaveCapitals?: boolean;
  /** A description has its noun first and what belongs to it behind ("представитель компании"). */
  readonly headsFirst?: boolean;
  /** Whether a word is written in letters of another script, as only names of papers and firms are. */
  readonly isForeign?: (text: string) => boolean;
  /** Whether words in marks are those that a law makes papers write beside a name («иностранный агент»). */
  readonly isMarking?: (said: string) => boolean;
  /** Whether the writer's words right before and behind marks tell that nobody said what stands in them ("as if to say"). */
  readonly isImagined?: (before: string, behind: string) => boolean;
  /** Whether any sentence of a text may tell that a letter is by another than its signer; asked before `findDisowned`. */
  readonly mayDisown?: (text: string) => boolean;
  /** The noun for a text that a sentence says another wrote, and the words that name them; null where only its signer is said not to have. */
  readonly findDisowned?: (sentence: string) => { readonly noun: string; readonly by: string | null } | null;
  /** Nouns for what stands above a text or beside a picture, of which nobody is the speaker ("headline"). */
  readonly headings?: ReadonlySet<string>;
  /** Names of papers, firms and clubs stand in quotation marks. */
  readonly marksNames?: boolean;
  /** Small words inside names ("de", "van", "of"). */
  readonly particles: ReadonlySet<string>;
  /** Whether a word with a capital can be no name, where every noun has one: by its ending, or since it measures another noun. */
  readonly looksNoun?: (lower: string) => boolean;
  /** Articles behind such a word ("von der Leyen"). */
  readonly nameArticles?: ReadonlySet<string>;
  /** Words behind a name that tell two of one name apart ("Jr"). */
  readonly suffixes: ReadonlySet<string>;
  /** Letters behind a name that another naming may leave out ("KC", "PhD"). */
  readonly honours?: ReadonlySet<string>;
  /** Peoples, parties, faiths ("American"): capitals that are no name by themselves. */
  readonly demonyms: ReadonlySet<string>;
  /** Capitals that are never part of a name ("Monday"), and words that begin sentences ("However"). */
  readonly notNames: ReadonlySet<string>;
  /** Nouns for a thing that speaks in somebody's stead ("statement", "report"). */
  readonly documents: ReadonlySet<string>;
  /** Nouns for what somebody says that stand behind their owner ("Holt's claim that"). */
  readonly claims: ReadonlySet<string>;
  /** Verbs, as written, that deny what another says. */
  readonly denials: ReadonlySet<string>;
  /** Words beside a verb that take it back ("never"). */
  readonly negations: ReadonlySet<string>;
  /** Auxiliaries of what may not have been said ("could"). */
  readonly doubts: ReadonlySet<string>;
  /** Words that open a clause of what may not be said ("if"). */
  readonly conditions: ReadonlySet<string>;
  /** Verbs, as written, before "saying" or "to say" that nothing was said ("refused"). */
  readonly withholding: ReadonlySet<string>;
  /** Verbs, as written, that give another's words ("quoted"). */
  readonly citing: ReadonlySet<string>;
  /** Verbs, as written, that give another's words where their object is a document ("read out a letter"). */
  readonly reciting?: ReadonlySet<string>;
  /** Verbs, as written, of whoever asks another ("asked"). */
  readonly asking?: ReadonlySet<string>;
  /** Verbs, as written, and the first word of phrasal ones, of whoever takes a turn in a conversation ("replied"). */
  readonly turns?: ReadonlySet<string>;
}
