
/*
 * What tells a full stop that ends a sentence from one that does not, by
 * language: abbreviations, without their last full stop, and the words with
 * which sentences begin.  Only summary_text.c includes this file.
 *
 *     never     stands before something: no sentence ends behind it
 *     may       may end a sentence, and does so before one of the starters
 *     number    an abbreviation before a number; else a word like others
 *     starters  what may begin a sentence behind an abbreviation
 *     names     the same, but begins a part of a name, too ("J. De Niro")
 *
 * Words are told apart by one space.  They match in any case, those with a
 * capital only where the text has one, too ("Gen." but not "gen.").
 *
 * Abbreviations of single letters with full stops between them ("U.S"), and
 * single letters, need no entry here: they may end a sentence.  Those that
 * never do have one.
 */


#ifndef _SUMMARY_ABBREVIATIONS_H_INCLUDED_
#define _SUMMARY_ABBREVIATIONS_H_INCLUDED_


typedef struct {
    const char  *langs;           /* primary subtags; "": all languages */
    const char  *never;
    const char  *may;
    const char  *number;
    const char  *starters;
    const char  *names;
} summary_abbreviations_t;


static const summary_abbreviations_t  summary_abbreviations[] = {

    { "",
      "Mr Mrs Ms Dr Prof vs Mt Ph.D-Stud",
      "Inc Ltd Corp Co Bros Jr Sr St Ph.D M.D etc Yahoo! Jeopardy! "
      "Joomla! Kahoot! S.p.A S.r.l GmbH.u.Co",
      "Nr No Nos Vol n° nº km kg cm mm ml mg nm kWh mph kph hPa dB GHz "
      "MHz kHz KB MB GB TB km/h hmm shh psst brr tel Tel",
      "",
      "" },

    { "en",
      "mr mrs ms messrs mmes dr drs prof profs mt mts rev hon gov govs "
      "pres sen sens rep reps gen cmdr adm capt cpt lt cpl sgt maj col "
      "pvt supt atty asst assoc e.g i.e cf vs viz cc c.f fr Fr msgr Bro "
      "dist approx Insp Det Cllr Sec Amb Ste Ft Pt Brig Comdr esp incl "
      "u.s.s h.m.s univ Univ",
      "inc ltd corp co cos bros jr sr st ave blvd rd hwy ph.d m.d d.d.s "
      "etc al dept depts u.s u.k u.n e.u a.m p.m b.c a.d d.c jan feb apr "
      "jun jul aug sept oct nov dec tue tues thu thur thurs est ft lb lbs "
      "oz hr hrs mins secs yr yrs yd yds tel ext Esq Assn Intl Natl Bldg "
      "Mfg Ave Calif Ala Ariz Ark Colo Conn Del Fla Ga Ill Ind Kan Ky La "
      "Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex "
      "Va Vt Wis Wash Wyo Feb Rs Pty plc S.A L.L.C l.p p.l.c mph Yahoo! "
      "Jeopardy!",
      "no nos apt vol vols p pp fig figs ch chap art sec sect Eq eq Jan Mar "
      "May Jun Jul Sat Sun Mon Wed Fri ed eds par para v vv ver op c ca "
      "circa min sat mar max",
      "the a an this that these those it its he she they we you his her "
      "hers their our my your there here what which who whom whose when "
      "where why how if in on at by for from to with without as after "
      "before since until while although though because but and or nor so "
      "yet then however moreover meanwhile also still even now once only "
      "just not no yes both each every either neither all any some many "
      "most more much few several such other others another one two three "
      "did do does is are was were am be been has have had can could will "
      "would should may might must shall let according despite during "
      "under over about above across against among around between into "
      "through today yesterday tomorrow tuesday wednesday monday thursday "
      "friday saturday sunday last next earlier later instead indeed "
      "overall thus therefore hence nevertheless nonetheless perhaps "
      "maybe i mr mrs ms please first second finally asked speaking "
      "unlike like given nobody someone everyone people critics officials "
      "police experts analysts",
      "will may do an so my" },

    { "de",
      "dr prof hr Hr Fr Frl dipl dipl.-ing dr.-ing Mag ing Sankt z.b d.h "
      "i.d.r u.a.m bzw vgl ca ggf evtl inkl exkl sog gem gez geb zzgl "
      "abzgl z.t z.hd i.a s.o s.u bes insb einschl o.g o.ä u.u i.v m.e "
      "v.a v.l.n.r n.n Bf bspw resp lt Nrn phil jur med rer nat habil "
      "Min.-Präs Reg.-Bez z d Abg Gebr ev kath dt frz engl amerik ital "
      "lat griech jap österr russ chin türk poln ehem verh begr "
      "eigtl allg Ges Hrsg hg hrsg urspr zw vorm mind zus Fa Inh Fam Kfm "
      "Verf Betr Bez gegr verst",
      "usw etc mio mrd std min sek str tsd u.a ff f st tel jh jhs jhd Jh "
      "n.chr v.chr Chr e.v bd bde Hbf co inc ltd corp jr sr u.s.w a.d a.m "
      "p.m gest zit Pl ccm qm Okt Nov Dez Jan Feb Febr Sept Aug Mo Di Mi "
      "Do Sa So Stk Stck Expl Pfd Kfz ha u.v.m u.v.a o.dgl dgl",
      "nr art abs abb kap s bd ziff tab jg § Aufl Anm Rn Rdnr Az Mo Di Mi "
      "Do Fr Sa So Jan Feb Mär Apr Jun Jul Aug max min mind Okt Nov Dez "
      "Sept str Tel tel",
      "der die das den dem des ein eine einer eines einem einen er sie es "
      "wir ihr ich du man dies diese dieser dieses diesem diesen jene "
      "jener jedes jeder jede in im an am auf aus bei beim mit nach seit "
      "von vom vor zu zum zur zwischen über unter um für durch gegen ohne "
      "wegen trotz während als wenn wann weil da dann damit danach darauf "
      "darum dabei dort hier heute gestern morgen nun jetzt so auch aber "
      "und oder doch denn sondern zwar zudem außerdem allerdings dennoch "
      "deshalb daher jedoch bereits bisher noch schon nur nicht kein "
      "keine keiner was wer wie wo warum weshalb welche welcher welches "
      "wieso sein seine seiner ihre ihrer ihrem ihren unser unsere mein "
      "meine alle alles viele einige mehrere manche beide andere ob "
      "obwohl falls bis laut insgesamt zuletzt zunächst später derzeit "
      "ist sind war waren hat haben wird werden kann soll sollte muss "
      "darf ja nein seither sowohl weder entweder gleichzeitig inzwischen "
      "mittlerweile stattdessen ursprünglich letztlich schließlich erst "
      "etwa rund mehr",
      "" },

    { "fr",
      "mme mmes mlle mlles me mgr dr drs pr prof st ste cf ex c.-à-d p.ex "
      "env av apr bd boul vs éd hab dir réf resp adj r.p p N.-D Gal Cne "
      "Cdt Cel lt LL.AA.II.RR inéd trad M MM",
      "etc j.-c ltd inc co corp jr sr fév févr janv juil sept oct nov déc "
      "bld cie n.b s.a s.a.r.l a.m p.m tél ap éd coll hab",
      "p pp n no nos vol art fig chap t n° nº § al max min env",
      "le la les l un une des du il elle ils elles on nous vous je tu ce "
      "cet cette ces ça cela ceci son sa ses leur leurs mon ma mes notre "
      "nos votre en au aux à dans sur sous pour par avec sans selon après "
      "avant depuis pendant durant entre vers chez contre mais et ou or "
      "donc ni car puis ensuite enfin ainsi alors aussi si quand lorsque "
      "comme où comment pourquoi qui que quoi quel quelle quels quelles "
      "plus moins très tout toute tous toutes chaque plusieurs certains "
      "certaines beaucoup peu aucun aucune ne pas non oui hier demain ici "
      "là cependant pourtant toutefois néanmoins outre malgré grâce face "
      "lors deux trois autre autres même de d c j qu s n m t",
      "le la les de du des d l" },

    { "es ca gl",
      "sr sra srta sres sras dr dra dres dras prof profa lic ing arq d "
      "dña fr gral gen cnel cap tte sto sta mons rvdo pbro excmo ilmo "
      "excma ilma av avda ctra pza cf vs p.ej ej dpto depto prov aprox "
      "a.j pdte vda hno cra bo fco mª ntra ee ff rr cc jj",
      "etc ee.uu ud uds vd vds cía cia s.a s.l a.c d.c a.m p.m jr inc ltd "
      "co corp ene feb abr jun jul ago sept oct nov dic hnos jj.oo cc.aa "
      "ff.aa rr.hh rr.pp s.m ss.mm s.s e.e.u.u tel tels uu aa hh oo",
      "núm num nº n.º n° no pág págs p pp art arts vol cap fig t tel apdo "
      "ene feb mar abr máx mín",
      "el la los las lo un una unos unas él ella ellos ellas yo tú usted "
      "ustedes nosotros nos se su sus mi mis tu este esta esto estos "
      "estas ese esa eso esos esas aquel aquella en de del al a con sin "
      "por para según sobre tras entre desde hasta hacia contra durante "
      "mediante ante bajo y e o u pero sino mas aunque porque pues como "
      "cuando donde mientras si no sí ni que qué quién quiénes cuál cómo "
      "cuándo dónde también tampoco además ya aún todavía ahora hoy ayer "
      "mañana luego después antes entonces así aquí allí muy más menos "
      "mucho muchos muchas poco pocos todo todos todas cada algunos "
      "algunas otro otra otros otras ambos es son era fue fueron ha han "
      "hay hubo está están estaba será dos tres tal le les me te asimismo "
      "embargo i els amb és",
      "el la los las de del al lo i les" },

    { "pt",
      "sr sra srta srs sras dr dra drs dras prof profa profs exmo exma "
      "eng arq d dna av r cf vs p.ex ex gen cel cap ten sgt maj alm pe fr "
      "sto sta dep gov pres des adv aprox pça trav jd v.ex",
      "etc cia ltda s.a inc ltd co corp jr a.c d.c a.m p.m e.u.a jan fev "
      "abr jun jul ago nov dez tel hab ver",
      "núm n nº n.º pág págs p pp art arts vol cap fig inc máx mín",
      "o a os as um uma uns umas ele ela eles elas eu nós você vocês se "
      "seu sua seus suas meu minha este esta isto estes estas esse essa "
      "isso esses essas aquele aquela aquilo em no na nos nas num numa de "
      "do da dos das ao à aos às com sem por pelo pela pelos pelas para "
      "segundo sobre após entre desde até contra durante e ou mas porém "
      "contudo todavia embora porque pois como quando onde enquanto não "
      "sim nem que quem qual quais também além já ainda agora hoje ontem "
      "amanhã depois antes então assim aqui ali lá muito muitos muitas "
      "mais menos pouco todo todos todas cada alguns algumas outro outra "
      "outros outras ambos é são era foi foram há houve está estão será "
      "tem dois três",
      "a o de do da dos das" },

    { "it",
      "sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa avv ing arch "
      "geom rag on mons s cav comm gen col cap ten serg cfr es p.es ad "
      "v.le p.zza c.so fraz loc vs egr gent ecc.mo spett rev ca all f.lli "
      "st ss sac card dir sen min",
      "ecc etc s.p.a s.r.l s.n.c s.a.s co inc ltd corp jr a.c d.c a.m p.m "
      "u.s.a feb apr giu lug ago sett ott nov dic tel u.s",
      "n nr num pag pagg p pp art artt vol cap fig tav max min",
      "il lo la i gli le l un uno una egli lui lei loro noi voi io tu "
      "essi esso essa questo questa questi queste quello quella quelli "
      "quelle ciò in nel nello nella nei negli nelle a al allo alla ai "
      "agli alle da dal dallo dalla dai dagli dalle di del dello della "
      "dei degli delle su sul sullo sulla sui sugli sulle con per tra fra "
      "senza secondo dopo prima durante contro verso presso e ed o od ma "
      "però anche ancora già ora oggi ieri domani poi quindi dunque così "
      "allora infine inoltre mentre quando dove come perché poiché se "
      "sebbene che chi cosa quale quali quanto non né no sì più meno "
      "molto molti molte poco tutto tutti tutte ogni alcuni alcune altro "
      "altra altri altre entrambi è sono era erano fu furono ha hanno ci "
      "si mi ti vi suo sua suoi sue due tre d c all dell nell sull quest "
      "quell dall",
      "la lo le de di del della dei degli da dal dalla i dell all dall" },

    { "nl af",
      "dhr mevr mej mw mr drs dr ir ing prof ds bijv bv b.v ca t.a.v "
      "t.o.v o.l.v a.u.b m.b.t m.b.v i.v.m i.p.v d.w.z o.m m.n aanw afb "
      "gem resp vnl jhr jkvr mgr past vgl zgn zg geb nl evt incl excl "
      "gebr burg st z.o.z m.i m.u.v n.a.v t.n.v i.s.m a.k.a h.m o.b.v vs "
      "gen kol maj kapt lt sgt jl",
      "enz etc e.d e.a o.a n.v b.v co inc ltd corp jr sr v.chr n.chr a.m "
      "p.m mln mld u.s min sec jan feb mrt apr jun jul aug sept okt nov "
      "dec str tel vnw bijvnw m.a.w",
      "nr nrs art blz p pp vol hfdst fig afb par bl jan max min pag",
      "de het een dit dat deze die er hij zij ze wij we jij je u ik men "
      "hun haar zijn hem ons onze mijn in op aan bij met na naar van voor "
      "door over onder tussen tegen tot uit om sinds zonder tijdens "
      "volgens ook maar en of want dus toch nog al alleen als toen "
      "wanneer omdat hoewel terwijl zodat dan daar daarna daarom daarbij "
      "hier nu vandaag gisteren morgen wat wie waar waarom hoe welke welk "
      "geen niet ja nee veel meer meeste sommige alle alles elke iedere "
      "andere beide twee drie is was waren heeft hebben had wordt worden "
      "werd kan kunnen zal zou moet bovendien echter verder inmiddels "
      "eerder later",
      "de het den ter ten van" },

    { "pl",
      "dr prof mgr inż hab ul al św ks bp abp pt tzw tzn np m.in in por "
      "zob ww wg płk ppłk mjr kpt st sierż red pn płd zach wsch godz ur "
      "śp jw nt dot hr lek med dh mec nadkom podkom kom asp sp kard o.o b "
      "dyr bałt rtm wiceprem gen",
      "itd itp etc r w zł gr tys mln mld proc s.a sp.j z.o.o o.o n.e "
      "p.n.e n.p.m inc ltd co corp jr sr ub br cd im ok os",
      "nr str s poz art ust pkt rozdz t tom rys tab par § godz ok maks "
      "min",
      "w we z ze na do od o u po za przed nad pod przy przez dla bez "
      "między według wśród wobec oraz i a ale lecz jednak więc zatem bo "
      "ponieważ gdyż że żeby jeśli jeżeli gdy kiedy jak gdzie dlaczego "
      "czy kto co który która które którzy ten ta to ci te tego tej tym "
      "tych taki taka takie on ona ono oni one my wy ja ty jego jej ich "
      "nas nasz nasza pan pani jest są był była było byli były będzie "
      "będą ma mają nie tak tu tam teraz dziś dzisiaj wczoraj jutro potem "
      "później wcześniej już jeszcze także również też tylko nawet "
      "natomiast ponadto poza dlatego wszystko wszyscy wszystkie każdy "
      "każda inni inne wiele wielu kilka jeden dwa dwie trzy mimo choć "
      "podczas obecnie zdaniem",
      "" },

    { "ru be kk ky",
      "им ул пр просп пер пл наб кв корп обл р-н пос дер пгт т.е т.н т.к "
      "тов гр г-н г-жа проф акад доц д-р инж ген полк подп майор кап лейт "
      "серж св ср напр букв англ нем фр франц лат греч ит исп яп кит род "
      "ред сост прим м.н.с с.н.с зам пом нач рук бул ст-ца ж.-д ж/д разг "
      "устар прост прикл аббр сокр эл бывш обв в.ч т.ч п.г.т п.п орг",
      "т.д т.п др г гг в вв н.э руб коп тыс млн млрд трлн чел шт экз мин "
      "сек час ч кв.м куб.м до янв фев февр апр авг сент сен окт нояб дек "
      "чл.-корр проч р к а.е а.е.м и.о м.в.д с.ш ю.ш в.д з.д м.р долл "
      "барр макс изд лс гр кор",
      "стр с п пп ст гл рис табл т тел кв д № ч вып разд изд пункт подп "
      "эт кн макс мин",
      "в во на с со к ко о об от до из у за под над по при про для без "
      "через между после перед около среди и а но или да однако зато же "
      "ли если когда пока хотя потому поэтому так также тоже что чтобы "
      "как где куда откуда почему зачем кто который которая которые это "
      "этот эта эти тот та те то такой такая такие он она оно они мы вы я "
      "ты его её ее их наш наша наши мой моя свой не ни нет есть был была "
      "было были будет будут может можно нужно надо сейчас сегодня вчера "
      "завтра теперь потом затем тогда там тут здесь ещё еще уже только "
      "даже лишь именно более больше всего все всё весь вся каждый другие "
      "другой многие несколько один одна два две три кроме согласно "
      "несмотря ранее раньше позже напомним отметим",
      "" },

    { "uk",
      "ім вул просп пр пров пл наб обл р-н смт т.зв тзв т.е тов проф акад "
      "доц д-р ген полк св див пор напр англ нім фр лат грец рос пол род "
      "ред укл заст нач зокр бул гр",
      "т.д т.п ін р рр н.е грн коп тис млн млрд чол шт хв сек год січ лют "
      "бер квіт трав черв лип серп вер жовт лист груд дол до т.ч",
      "с стор п пп ст гл рис табл т тел кв буд № ч вип розд макс мін",
      "в у на з із зі зо к до о об від за під над по при про для без "
      "через між після перед біля серед і й та а але або чи однак проте "
      "зате якщо коли поки хоча тому так також теж що щоб як де куди "
      "звідки чому хто який яка які це цей ця ці той те такий така такі "
      "він вона воно вони ми ви я ти його її їх наш наша наші свій не ні "
      "немає є був була було були буде будуть може можна треба зараз "
      "сьогодні вчора завтра тепер потім тоді там тут ще вже лише тільки "
      "навіть більше усі всі все весь кожен інші інший багато кілька один "
      "одна два дві три крім згідно раніше пізніше нагадаємо утім втім",
      "" },

    { "bg mk sr",
      "г-н г-жа г-ца ул бул пл ж.к бл ап вх проф доц акад д-р инж арх ген "
      "полк майор св т.е т.нар напр вж срв им гр об обл кв адв",
      "т.н и др пр г гг в вв лв ст хил млн млрд мин сек ч дка т.н.т сл.хр "
      "пр.хр н.е долл",
      "стр с чл ал т гл фиг табл бр № том тел",
      "в във на с със к към о от до из у за под над по при без чрез между "
      "след преди около сред и а но или да обаче ако когато докато "
      "въпреки защото затова така също че как къде защо кой коя кое кои "
      "какво този тази това тези онзи той тя то те ние вие аз ти негов "
      "неговата му ѝ не няма има е са беше бяха бе ще може трябва сега "
      "днес вчера утре после тогава там тук още вече само дори повече "
      "всички всичко всеки други друг много няколко един една едно два "
      "две три освен според през",
      "" },

    { "cs sk sl hr bs",
      "p pí mgr ing mudr judr phdr rndr bc dr prof doc tzv např resp ul "
      "nám tř sv vč cca tj t.j č.j gen plk mjr kpt por npor ppor st kand "
      "arch prim odb popř příp event zejm viz pozn red nar g gdje tzn npr "
      "oz odn t.i t.zv",
      "atd apod aj mj č.p s.r.o a.s o.p.s n.l n.m p.m tis mil mld min hod "
      "kč inc ltd co corp jr st ml t.č itd sl př.n.l n.e ap idr d.o.o d.d "
      "kn eur",
      "č čís str s čl odst obr tab roč sv kap písm § br st",
      "v ve na s se z ze k ke o od do u za po pod nad při před přes pro "
      "bez mezi podle během kromě proti a i ale však avšak nebo či ani "
      "tak také taky že aby když pokud jestli protože proto neboť jak kde "
      "kdy proč kdo co který která které ten ta to ti ty tento tato toto "
      "tyto takový on ona ono oni ony my vy já jeho její jejich náš naše "
      "svůj je jsou byl byla bylo byli byly bude budou má mají ne není "
      "ano dnes včera zítra nyní teď potom pak poté tam tady zde ještě už "
      "již jen pouze dokonce navíc přitom zároveň dále všichni všechny "
      "vše každý jiní další mnoho několik jeden jedna dva dvě tři nicméně "
      "podobně sa so si sú bol bola ako keď ktorý ktorá ktoré pre pri "
      "loni letos",
      "" },

    { "sv nb no nn da is",
      "hr fr frk dr prof st t.ex t ex bl.a bl a m.a.o s.k s k f.d d.v.s "
      "dvs f.eks f eks ca jfr jf jmf resp inkl exkl ekskl tidl pga p.g.a "
      "vedr iflg cand mag kl adm dir sk gt red fil ev evt evnt ang ing "
      "kgl vs",
      "etc osv m.m m.fl mfl m.v mv o.s.v o.d o.l f.kr e.kr mln mio mia "
      "mrd mnd sek tim kr st jr sr inc ltd co corp a/s a.s d.y d.ä u.a "
      "jan feb febr apr jun jul aug sept okt nov dec des pst mill milj md",
      "nr s sid kap art fig tab bd kl pkt § pl max maks min ca mkr mdkr "
      "mnkr tkr",
      "den det de en ett et ei han hon hun dem dom vi ni du jag jeg eg "
      "man denna detta dessa denne dette disse i på av af til till fra "
      "från for för med ved vid om under over över efter etter før före "
      "innan mellan mellem mellom mot mod hos utan uten uden genom "
      "gjennom gennem enligt ifølge trots tross trods och og men eller så "
      "sen siden sedan då da når när hvis fordi eftersom därför derfor "
      "att at som hvor hvad hva vad vem hvem hvorfor varför hur hvordan "
      "hvilken vilken här her där der nu nå idag igår dag også också även "
      "både inte ikke ikkje nej nei ja är er var har hade kan ska skal "
      "skall vill vil måste må alla alle allt alt många mange flera flere "
      "några noen nogle andra andre två to tre varje hver hvert deras "
      "hans hennes hendes samtidigt samtidig dessutom dessuten desuden "
      "enda endnu redan allerede tidligere senere dessverre ingen inga "
      "tirsdag mandag onsdag torsdag fredag tidigare senare tidligere "
      "selv själv",
      "" },

    { "fi et",
      "esim ks vrt ns toim prof tri dos evl fil ent nk lk os synt kapt ev "
      "maj kenr hra rva nti ts n pj vt vs ml näh vrd nt hr pr",
      "jne ym yms ynnä jms eaa jaa klo mrd milj mij kpl min t tms oy co "
      "inc ltd e.a.a j.a.a e.kr j.kr jpp jt jmt",
      "nro s ss kpl § art nr lk klo lg",
      "se ne hän he me te minä sinä tämä tuo nämä nuo tässä siinä siellä "
      "täällä tällä sitä niitä sen niiden hänen heidän ja mutta tai eli "
      "vaan sekä että jos kun koska kuin vaikka jotta joka jotka mikä "
      "mitä missä mistä mihin milloin miksi miten kuka kenen ei en on oli "
      "ovat olivat voi voivat pitää myös vielä jo nyt tänään eilen "
      "huomenna sitten silti kuitenkin lisäksi vain vasta jopa noin yli "
      "alle ennen jälkeen kaikki monet moni muut toinen yksi kaksi kolme "
      "näin niin siksi toisaalta samalla aluksi lopuksi see ta need nad "
      "ka aga või kui et mis kes",
      "" },

    { "hu",
      "dr prof ifj id özv sz szt ún ill pl vö kb ua u.i uo hiv gr tc gen "
      "ezr alez őrgy szds fhdgy hdgy biz vs ld szül",
      "stb u.n u.a kft rt bt zrt nyrt co inc ltd jan feb febr márc ápr "
      "máj jún júl aug szept okt nov dec i.e i.sz ft mrd m u krt db",
      "sz old o bek fej § köt évf lap max min",
      "a az egy ez ezek azok ő ők mi ti én te ezt azt ennek annak itt ott "
      "most ma tegnap holnap és s de vagy hanem illetve ha amikor amíg "
      "mert hogy mivel bár noha aki ami amely ahol ahogy mint ki mit hol "
      "mikor miért hogyan nem igen is csak még már sem sőt azonban "
      "ugyanakkor emellett továbbá ezért így úgy aztán után előtt szerint "
      "van volt voltak lesz lehet kell minden mindenki több sok néhány "
      "másik két három korábban később",
      "" },

    { "ro",
      "dl dlui dna d-na d-l dv dvs dr prof ing av arh gen col lt cpt sf "
      "str bd bl sc et ap jud mun şos șos aprox cca cf ex vs pr dir preot",
      "etc ş.a ș.a ş.a.m.d ș.a.m.d s.a s.r.l s.a.m.d mil mld inc ltd co "
      "corp jr î.hr d.hr a.m p.m ian feb apr iun iul aug sept oct nov dec "
      "ş.cl",
      "nr p pp pag art alin lit vol cap fig tel",
      "el ea ei ele eu tu noi voi un o acest această acesta aceasta "
      "aceștia aceste aceştia acel acea acela cel cea cei cele în din de "
      "la pe cu fără pentru prin către după înainte între sub peste până "
      "despre conform potrivit și şi dar iar sau ori însă ci deci căci "
      "dacă când cum unde cine ce care cât că să deși deşi deoarece "
      "fiindcă astfel așa aşa apoi atunci acum azi astăzi ieri mâine aici "
      "acolo mai foarte tot toate toți toţi fiecare unii unele alt altă "
      "alți alte ambele nu da este sunt era erau a au fost va vor are se "
      "își îi le lui lor său sa doi două trei totuși totodată ulterior",
      "" },

    { "el",
      "κ κα κκ κος δις δρ καθ π.χ λ.χ δηλ βλ πρβλ στρ ταξ αγ λεωφ αρχ "
      "δ/νση μ.μ.ε υπ οδ πλ",
      "κ.λπ κ.ά κλπ κτλ κ.τ.λ κ.ο.κ κ.α μ.μ π.μ μ.χ α.ε ε.π.ε η.π.α δισ "
      "εκ εκατ χιλ χλμ ευρ ο.η.ε τ.μ ιαν φεβ μαρ απρ ιουν ιουλ αυγ σεπτ "
      "οκτ νοε δεκ",
      "αρ σελ σ τ κεφ άρθ παρ εδ τηλ εικ",
      "ο η το οι τα τον την του της των τους τις στο στη στην στον στα "
      "στους στις ένας μια μία ένα αυτός αυτή αυτό αυτοί αυτές αυτά "
      "εκείνος εμείς εσείς εγώ εσύ σε με από για προς κατά μετά πριν "
      "χωρίς μέχρι ως παρά και κι αλλά όμως ή είτε ούτε ωστόσο αν εάν "
      "όταν ενώ επειδή γιατί διότι ώστε που πού πώς πότε ποιος ποια τι "
      "ότι όπως όπου όσο δεν μην όχι ναι θα να ας είναι ήταν έχει έχουν "
      "είχε μπορεί πρέπει τώρα σήμερα χθες αύριο τότε εκεί εδώ ακόμη "
      "ακόμα ήδη μόνο επίσης επιπλέον όλα όλοι κάθε πολλοί μερικοί άλλοι "
      "δύο τρεις σύμφωνα παράλληλα",
      "" },

    { "tr az",
      "dr prof doç av müh alb gen org yrd öğr sn hz bkz krş mah cad sok "
      "apt bul örn çev haz yay nşr yzb bnb tğm arş gör op uzm ecz",
      "vb vs vd a.ş ltd şti m.ö m.s t.c a.b.d co inc corp jr tic san mad "
      "dk sa ağu eyl eki kas ara oca şub nis haz tem",
      "no nr s ss sf sayfa md c cilt mad tel",
      "bu şu o bir bunlar şunlar onlar biz siz ben sen ancak ama fakat ve "
      "veya ya da de ki çünkü eğer ise için ile gibi kadar göre sonra "
      "önce daha en çok az her tüm bütün bazı hiç ne nasıl neden niçin "
      "nerede kim hangi kaç değil evet hayır var yok olarak bugün dün "
      "yarın şimdi burada orada öte ayrıca üstelik böylece böyle bunun "
      "bunu buna onun onu ona bizim sizin kendi iki üç dört son yine hem "
      "oysa yani zaten artık henüz özellikle toplam yetkililer",
      "" },

    { "id ms",
      "dr drs dra prof ir h hj st tn ny sdr jl jln gg ust kh k.h tgk yth "
      "bpk a.n u.p mis kec kab prov kel ds brigjen kombes irjen letjen "
      "mayjen kol kapt akp akbp gen vs d.a",
      "dkk dll dsb dst tbk pt s.h s.e m.si s.pd m.pd s.kom s.sos ph.d m.m "
      "m.h s.ip s.t a.s inc ltd co corp jr rp sh se mm msi m.sc b.sc lc",
      "no hlm hal ps pasal ay bab vol tel",
      "ini itu di ke dari pada untuk dengan oleh dalam tanpa antara "
      "setelah sebelum sejak sampai hingga karena jika bila ketika saat "
      "sementara meski meskipun walau namun tetapi tapi dan atau bahkan "
      "juga lalu kemudian maka sehingga agar supaya bahwa yang siapa apa "
      "mana kapan mengapa bagaimana dia ia mereka kami kita saya aku anda "
      "kamu tidak bukan belum sudah telah akan bisa dapat harus ada "
      "adalah para semua setiap banyak beberapa satu dua tiga selain "
      "menurut sebelumnya selanjutnya hal hari kini sekarang kemarin "
      "besok",
      "" },

    { "vi",
      "tp ts ths gs pgs ths.bs bs ks đ/c tx tt",
      "v.v vv tcn scn tr ng",
      "số tr",
      "các những một hai ba này đó đây ông bà anh chị họ chúng tôi nó "
      "theo trong ngoài trên dưới từ đến với và nhưng hoặc nếu khi vì do "
      "để sau trước tuy mặc dù bên cạnh hiện nay hôm tại đối cũng đã đang "
      "sẽ có không nhiều mỗi tất cả",
      "" },

    { "ar fa he",
      "د أ أ.د م ه دکتر آقای גב מר ד\"ר פרופ' עו\"ד",
      "هـ ق.م",
      "ص ج رقم ط عמ' מס'",
      "",
      "" },

    { "hi mr ne bn gu pa ta te kn ml",
      "डॉ डा प्रो पं मो श्री सं एड कु रु ए बी सी डी ई एफ जी एच के एल एम "
      "एन पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड ডা ড মো মোঃ এ বি সি "
      "ডি কে এম এস டாக்டர் திரு ச டி கே எம் எஸ் ஆர் జె కె ఎం ఎస్ जे",
      "",
      "सं नं পৃ",
      "",
      "" }
};


#endif /* _SUMMARY_ABBREVIATIONS_H_INCLUDED_ */
