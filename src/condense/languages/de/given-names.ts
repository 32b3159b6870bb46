import type { Gender } from '../attribution-words.ts';
import { givenNames as international } from '../en/given-names.ts';
import { entries } from '../word-lists.ts';

/** Given names that German texts have beside those of the world at large. */
const male = `achim alois ansgar armin arndt arno axel benno berthold björn bodo burkhard carsten christof detlef dietmar dietrich eberhard eckart
  eckhard edmund egon ekkehard emmerich engelbert erhard erich ernst erwin eugen ewald fabian felix ferdinand florian frank franz fridolin
  friedhelm friedrich fritz gabor georg gerald gerd gerhard gero gert gottfried götz gregor günter günther guido gunnar gustav hannes hans
  hans-jürgen hans-peter harald hartmut hasso heiko heiner heinrich heinz helge helmut hendrik henning herbert hermann holger horst hubert hubertus
  ignaz ingo jakob jan janosch jens joachim jochen johann johannes jonas jörg jörn josef jost juan julius jürgen justus kai karl karl-heinz
  karl-theodor karsten kaspar kilian klaus klaus-dieter knut konrad konstantin kurt lars leopold lorenz lothar ludger ludwig lukas lutz
  malte manfred manuel marcel marcus marek mario markus marius mathias matthias max maximilian meinhard merlin michael mirko moritz norbert
  olaf oliver ortwin oskar oswald otmar otto pascal patrick paul peer peter philipp rainer ralf ralph raphael reiner reinhard reinhold
  rené robert robin roderich roland rolf roman rudi rudolf rüdiger rupert samuel sebastian severin siegfried siegmar sigmar sigmund silvio simon
  sören stefan steffen stephan sven theo theodor thilo thomas thorsten till tilman timo tino tobias tom torben torsten udo ulf uli ullrich
  ulrich urs uwe valentin veit viktor vinzenz volker volkmar walter walther waldemar werner wieland wilfried wilhelm willi willy winfried
  wladimir wolf wolfgang wolfram xaver xavier yannick edmond nicolas filep arminio corny frank-walter horst-wolfgang cem aiman bassam`;

const female = `adelheid agathe agnes alexandra almut andrea angela angelika anja anke anna annalena anne annegret annelie anneliese annette annika antje
  antonia astrid barbara bärbel beate bettina birgit birgitta birte brigitte brunhilde carola charlotte christa christel christiane christina
  christine claudia cordula cornelia dagmar daniela diana dorothea dorothee doris edeltraud elfriede elisabeth elke ella ellen elvira emma erika
  erna esther eva evelin evelyn franka franziska frauke frieda friederike gabi gabriele gerda gerlinde gertrud gesine gisela grete gudrun
  hanna hannah hannelore hedwig heide heidemarie heidi heike helene helga henriette henrike herta hertha hilde hildegard ilona ilse imke ina
  ines inga inge ingeborg ingrid irene iris irmgard isabel isabell jana janine jasmin jenny johanna judith julia juliane julika juliette
  jutta karin karla karolin katarina katharina kathrin katja katrin kerstin kirsten klara kristina lara laura lea lena leonie leonore lieselotte
  linda lisa lore lotte luise magda magdalena manja manuela mara mareike margarete margit margot margret margrit maria marianne marie
  marie-luise mariele marion marlene marlies martha martina mathilde maja melanie michaela mia miriam mirjam monika nadine nadja natascha
  nele nicole nina nora olga paula petra pia ramona rebecca regina regine renate ricarda rita rosa rosemarie roswitha ruth sabine sabrina
  sahra sandra sara sarah saskia sibylle sieglinde sigrid silke silvia simone sofie sonja sonia sophia sophie stefanie steffi stella susanne svenja svetlana
  swantje sylvia tamara tanja tatjana teresa theresa therese thea traudel ulla ulrike ursula ute uta vera verena veronika victoria waltraud wiebke yvonne arminda condoleezza`;

const both = 'kim sascha andrea toni luca nikola dominique maxi eike heilwig';

export const givenNames: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ...international,
  ...entries('male', male),
  ...entries('female', female),
  ...entries('unknown', both),
]);
