import type { Gender } from '../attribution-words.ts';
import { entries, words } from '../word-lists.ts';
import { Compounds } from './compounds.ts';

/** Courtesy titles and degrees before a name. */
export const titles: ReadonlyMap<string, Gender> = new Map([
  ...entries('male', 'herr herrn könig prinz fürst graf freiherr pater papst kaiser'),
  ...entries('female', 'frau königin prinzessin fürstin gräfin'),
  ...entries('unknown', 'dr prof dipl ing'),
]);

/** Nouns for men by what they do or are, which take -in for women and end compounds ("Regierungssprecher"). */
const offices = `sprecher präsident kanzler minister senator bürgermeister landrat leiter direktor geschäftsführer inhaber besitzer eigentümer gründer betreiber
  unternehmer manager sekretär referent berater botschafter diplomat general kommandant kommandeur offizier soldat leutnant admiral kapitän
  pilot polizist kommissar ermittler fahnder anwalt verteidiger richter notar jurist gutachter kläger aktivist organisator koordinator
  stratege analyst ökonom volkswirt historiker professor dozent lehrer rektor forscher wissenschaftler biologe chemiker physiker geologe psychologe
  soziologe politologe archäologe philosoph theologe ingenieur techniker architekt mediziner virologe epidemiologe chirurg pfleger apotheker
  therapeut psychiater journalist reporter redakteur korrespondent schriftsteller dichter verleger herausgeber moderator regisseur produzent
  schauspieler sänger musiker komponist dirigent künstler bildhauer fotograf kurator intendant trainer spieler torwart stürmer athlet läufer schwimmer
  fahrer funktionär politiker parlamentarier chef vorstand vorsteher kandidat bewerber nachfolger vorgänger stellvertreter vertreter mitarbeiter
  gewerkschafter betriebsrat händler landwirt förster winzer handwerker pfarrer bischof kardinal rabbiner pastor anwohner bewohner student schüler
  rentner besucher passagier nutzer experte kritiker beobachter gegner befürworter unterhändler vermittler häftling retter helfer sanitäter
  führer autor rebell präses beamter veteran zeuge repräsentant beauftragter delegierter gouverneur premier verantwortlicher`;

/** The like, and kin, by themselves alone: as the end of a word they are often part of a name. */
const men =
  'meister wirt gastwirt bauer fischer jäger bäcker koch maler arzt nachbar bürger kunde freund kollege partner sohn bruder vater onkel großvater ehemann mann junge mönch imam';

const women = `mutter tochter schwester tante großmutter ehefrau freundin witwe nonne hebamme ärztin anwältin rechtsanwältin staatsanwältin beamtin äbtissin bischöfin
  bäuerin landrätin kauffrau feuerwehrfrau hausfrau stadträtin nachbarin kollegin partnerin kundin ermittlerin sprecherin`;

/** Adjectives and participles for people ("der Vorsitzende", "ein Abgeordneter"): their ending tells no sex. */
const either = `vorsitzende vorsitzender abgeordnete abgeordneter beauftragte beauftragter sachverständige sachverständiger angestellte angestellter gesandte gesandter
  verdächtige verdächtiger angeklagte angeklagter gefangene gefangener überlebende überlebender reisende reisender mitglied oberhaupt`;

export const roles: ReadonlyMap<string, Gender> = new Compounds(
  [...entries('male', men), ...entries('unknown', 'kind mädchen opfer zeugin')],
  [
    ...entries('male', offices).map(([noun]): [string, Gender] => [toFeminine(noun), 'female']),
    ...entries('male', offices),
    ...entries('female', women),
    ...entries('unknown', either),
  ],
);

function toFeminine(noun: string): string {
  return `${noun.endsWith('e') ? noun.slice(0, -1) : noun}in`;
}

/** Groups that speak, in the nominative. */
export const bodies: ReadonlySet<string> = words(
  `polizei bundespolizei staatsanwaltschaft regierung bundesregierung landesregierung ministerium außenministerium innenministerium
    verteidigungsministerium gewerkschaft verband partei fraktion opposition unternehmen konzern firma verein behörde gericht parlament kommission stadtrat
    gemeinderat verwaltung stadtverwaltung armee militär feuerwehr kirche universität organisation stiftung initiative redaktion anwohner bewohner
    kritiker experten forscher wissenschaftler ermittler behörden demonstranten aktivisten umweltschützer eltern lehrer ärzte mitarbeiter
    beschäftigte beobachter gegner nachbarn vertreter`,
);

/** Words that make a name an organisation's. */
export const organisations: ReadonlySet<string> = words(
  `gmbh ag kg ev bank verband partei union bund gesellschaft stiftung universität hochschule institut ministerium amt zeitung verlag verein
    gewerkschaft kammer konzern agentur fraktion liga kommission watch international group company times post journal spd cdu csu fdp afd grüne
    grünen linke linken greenpeace nato uno eu dgb adac ard zdf dpa reuters afp`,
);

export const places: ReadonlySet<string> = words(
  `deutschland österreich schweiz frankreich italien spanien portugal polen tschechien ungarn russland ukraine belarus weißrussland türkei
    griechenland großbritannien england schottland irland niederlande belgien luxemburg dänemark schweden norwegen finnland estland lettland litauen
    rumänien bulgarien serbien kroatien slowenien slowakei europa asien afrika amerika usa china japan indien iran irak syrien israel ägypten libanon
    afghanistan pakistan kanada mexiko brasilien argentinien australien bayern sachsen hessen thüringen brandenburg niedersachsen saarland bremen
    hamburg berlin münchen köln frankfurt stuttgart düsseldorf leipzig dresden hannover nürnberg bonn mainz kiel potsdam magdeburg erfurt schwerin
    wiesbaden saarbrücken wien graz linz salzburg zürich bern basel genf paris london rom madrid brüssel straßburg moskau kiew warschau prag budapest
    washington peking tokio teheran bagdad damaskus jerusalem kabul istanbul ankara athen kopenhagen stockholm oslo helsinki`,
);
