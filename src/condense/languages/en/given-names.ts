import type { Gender } from '../attribution-words.ts';
import { entries } from '../word-lists.ts';

/** Given names of many countries as English texts write them; names that both sexes bear are left out of both lists. */
const male = `aaron abdul abdullah abel abraham adam adrian ahmad ahmed aidan akira alan alastair albert aleksandr aleksei alberto alejandro
  alessandro alexander alexandre alexei alexey alfred ali alistair allan allen alvaro amir anatoly anders andre andreas andrei andres
  andrew andrey andrii andriy andy angelo angus anthony antoine anton antonio antony archie ariel arkady armando arnold arseniy arthur artur
  arturo artyom ashraf austin axel barack barry bart bashar basil ben benedict benjamin benny bernard bernardo bernie bert bill billy bjorn
  bob bobby bogdan boris brad bradley brandon brendan brent bret brett brian bruce bruno bryan byron caleb calvin carl
  carlo carlos carter cesar chad charles charlie chester chris christian christoph christophe christopher chuck clarence
  clark claude claudio clayton cliff clifford clint clive cody colin conor conrad corey cory craig curtis cyril cyrus dale damian damien
  damon dan daniel daniil danilo danny darrell darren darryl dave david davis dean demetrius denis dennis denys derek derrick desmond devin diego dieter
  dimitri dirk dmitri dmitriy dmitry dmytro dominic don donald doug douglas duane duncan dustin dwayne dwight earl ed eddie edgar edmund
  eduardo edward edwin eli elias elijah elliot elliott elvis emanuel emil emilio emmanuel enrico enrique eric erik ernest ernesto
  ernie ethan eugene evan evgeny fabio farid federico felipe felix ferdinand fernando floyd francesco francis francisco franco
  francois françois frank frankie franklin fred freddie frederic frederick fritz fyodor gabriel garrett gareth gary gavin gennady geoff
  geoffrey georg george georges georgy gerald gerard gerardo gerhard gerry gianni gilbert giorgi giovanni giuseppe glenn gordon graham grant
  greg gregg gregory grigory guillaume guillermo günter gustav gustavo guy hakim hamid hamza hans harold harry harvey hasan hassan hector
  heinrich helmut henri henrik henry herbert herman hiroshi horace howard hunter hubert hugh hugo humberto hussein ian ibrahim igor ihor
  ilya imran isaac ismail ivan jack jacob jacques jaime jake jamal james jan jared jason javier jay jean-claude jean-luc jean-marc jean-pierre jeb
  jeff jeffrey jens jeremiah jeremy jerome jerry jesus jim jimmy joachim joaquin joe joel joey johan johann john johnny jon jonah
  jonas jonathan jorge jose josé josef joseph josh joshua juan jules julian julio julius jurgen justin kareem karim karl keith kelvin
  ken kenneth kenny kent kevin khaled khalid kirk klaus konstantin kostya kurt kyle lance lars larry laurent lawrence leandro
  lech lee leo leon leonard leonid leonardo lewis liam lionel lloyd lorenzo louis luc lucas luciano luigi luis luiz lukas luke maksim
  malcolm manuel marc marcel marcelo marco marcos marcus mariano mario marius mark mason marko markus marshall martin martyn marvin matt
  matteo matthew matthias maurice mauricio max maxim maxime maximilian mehmet mel melvin michael michel mick miguel mihail mikael mike
  mikhail milan miles milos milton mitch mitchell mitt mohamed mohammad mohammed mohamad morris moses muhammad mustafa mykhailo mykola
  narendra nathan nathaniel neil nelson nicholas nick nicolas niels nigel nikita nikolai nikolay nils noah noel norman oleg oleh oleksandr
  oleksiy oleksii oliver olivier omar orlando oscar osama oswald otto owen pablo paolo patricio patrick paul paulo pavel pavlo pedro percy
  pete peter petr petro phil philip philippe phillip pierre piotr pyotr rafael rahul raj rajiv ralph ramon ramzan randall randy raphael rashid
  raul ravi ray raymond recep reggie reginald reinhold rené rex ricardo richard rick ricky rob robby robert roberto rod rodney rodrigo
  roger roland roman ron ronald ronnie rory ross roy ruben rudolf rudy rupert ruslan russell rusty ryan saeed salim salman salvador
  salvatore sam samir samuel sandeep sanjay santiago saul scott sean sebastian sergei sergey sergio serhii serhiy seth shane shawn shinzo
  sidney silvio simon tanner slava solomon spencer stan stanislav stanley stefan stefano stephan stephane stephen steve steven stewart stuart
  sunil svyatoslav tariq taras ted teddy terence terrence terry theodore theo thomas thorsten tim timofey timothy toby todd tom tommy tony travis
  trevor troy tyler tyrone ulrich umberto vaclav vadim valentin valery vasily vernon victor viktor vincent vince vincenzo vitali
  vitaliy vitaly vittorio vlad vladimir volodymyr vsevolod vyacheslav wade wallace walter warren wayne werner wesley wilbur wilfred wilhelm will
  willard william willie wolfgang xavier yaroslav yasser yegor yevgeny yuri yuriy yury yusuf yves zachary zac zack zoran donny mahmoud hosni
  benyamin binyamin bibi ehud shimon yitzhak moshe avigdor naftali hillel nawaz pervez jair manmohan fumio kofi
  thabo goodluck muhammadu olusegun uhuru yoweri haile jinping keqiang lavrenty
  newt rand reince ahmet bülent ömer murat emre kemal hakan serkan burak tayyip
  dalton gérard andré benoît frédéric jérôme rémi étienne éric stéphane sébastien alain yannick thierry gilles pascal didier
  jürgen jörg günther uwe detlef olaf horst friedrich gerd rainer volker torsten ralf armin
  ángel andrés raúl jesús martín óscar rubén víctor iván tomás nicolás`;

const female = `abigail ada adela adriana agatha agnes aisha alexandra alice alicia alina alison allison alla alma amal amanda amber amelia amina amy ana
  anastasia andrea angela angelina angelique anita anja ann anna annabel anne annette annie antonia anya april arlene ashley astrid audrey ava
  barbara beata beatrice beatriz becky belinda bella bernadette bernice beth betsy betty beverly bianca birgit bonnie brenda brianna bridget brigitte
  brittany brooke camilla candace candice carla carly carmen carol carole carolina caroline carolyn cassandra catalina catherine
  cathy cecilia celeste celia chantal charlene charlotte chelsea cheryl chloe christa christiane christina christine chrystia cindy claire clara
  claudia colleen connie constance cora courtney cristina crystal cynthia daisy dana daniela danielle daphne daria darlene dawn deanna debbie debora
  deborah debra deirdre delia denise diana diane dina dolores dominique donna dora doreen doris dorothy edith eileen ekaterina
  elaine eleanor elena eliza elizabeth elisabeth ella ellen elsa emily emma erica erika erin esther ethel eugenia eva evelyn faith fatima
  fatou felicia fiona flora florence frances francesca francine françoise frieda gabriela gabrielle gail galina gemma genevieve georgina geraldine
  gertrude gillian gina ginger giulia gladys gloria grace greta gretchen gwen hannah harriet hazel heather heidi helen helena helga hilary
  hillary holly huma ida ilona imelda ines inga ingrid inna irene irina iris isabel isabella isabelle isla ivana ivanka ivy jacqueline
  jana jane janet janice janine jasmine jean jeanette jeanne jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn josefina
  josephine joy joyce juana juanita judith judy julia juliana julie juliet justine kaitlyn karen karin karina karla kate kateryna katharina
  katharine katherine kathleen kathryn kathy katie katrina katya kayla keiko kellyanne khadija kimberly kirsten kirstjen krista kristen
  kristin kristina kristine ksenia laila lana lara larisa latisha laura lauren laurie lea leah leila lena leticia lidia lilian
  lillian lily linda lindsay lisa liudmila liz liza lois lola lorena loretta lori lorraine louisa louise lucia luciana lucille lucinda lucy lydia lyudmila
  lynn lynne mabel madeleine madeline maggie maia malala malia mandy manuela mara marcia margaret margarita marian margot maria mariam mariana marianne marie
  mariela marilyn marina marine marion marissa marjorie marlene marsha marta martha martina mary maryam maureen maya meg megan meghan melania melanie
  melinda melissa mercedes meredith mia michele michelle mildred millicent minnie mira miranda miriam moira molly mona monica monique muriel myra
  nadia nadezhda nadine nancy naomi natalia natalie natalya natasha nellie nicola nicole nikki nina nora noreen norma oksana olena olga
  olivia olive ophelia pamela patricia patsy patty paula pauline peggy penelope penny petra phoebe phyllis polina priscilla priya rachel rachael
  ramona raquel rebecca regina renata renee renée rhonda rita roberta rochelle ronda rosa rosalind rosalyn rosanne rose rosemary roxanne ruth sabine
  sabrina sadie sally samantha sandra sara sarah selena serena sharon shannon sheila shelly sheryl shirley silvia simone sofia sonia sonja sonya sophia sophie
  stacey stacy stella stephanie sue susan susana susanna susanne suzanne svetlana sylvia sylvie tabitha tamara tammy tania tanya tara tatiana
  tatyana teresa tess tessa thelma theresa therese tiffany tina tracey tracy trudy tulsi ulrike ulyana ursula valentina valeria valerie vanessa
  vera veronica victoria viktoria viola violet virginia vivian wanda wendy whitney wilma winifred yana yasmin yelena yevgenia yolanda
  yoko yulia yvette yvonne zainab zara zhanna zoe zoya benazir aung indira golda tzipi ayelet condoleezza
  sandrine aurélie hélène céline mélanie chloé zoé geneviève thérèse andrée josée élise aline odile solange ségolène
  mónica sofía lucía maría ángela inés verónica graciela consuelo pilar soledad guadalupe esperanza ximena
  ayşe ayse fatma emine zeynep elif hatice leyla meral aslı nur shirin nasrin masih parvin fatemeh zahra soraya
  xiaoyan mei meiling yoshiko sakura akiko kumiko haruka priyanka anjali deepika kavita lakshmi sunita nirmala sushma mamata jayalalithaa`;

/** Both sexes bear them: a sign of a person, not of a sex. */
const either = `alex ash bailey blair cameron carey casey chandler dakota devon drew dylan ellis emerson finley frances gale hayden hunter jackie jaden jamie
  jan jess jesse jordan jules kai kelly kerry kim kris lane lee leslie lindsey logan lou loren mackenzie marley max
  morgan nat nicky noor parker pat peyton quinn reese riley robin rowan sacha sam sandy sasha shay sidney skyler stevie sydney taylor terry tory tracy
  val valentine wei yan jun ming li hui xin lei jing yi yu hong min chen wang zhang liu yang zhao huang wu zhou xu sun ma zhu
  sang sung jae young hyun joon yoo park`;

export const givenNames: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ...entries('male', male),
  ...entries('female', female),
  ...entries('unknown', either),
]);
