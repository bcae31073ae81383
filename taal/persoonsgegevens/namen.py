"""Word lists for the recognition of names: first names and surnames that are usual in the Netherlands, across
backgrounds, and the words that look like a name but are none.

All words are keys as `woorden.sleutel` makes them: lower case, without accents. The lists are typed from general
knowledge; they need not be complete, because the rules in `persoonsnamen.py` also go by shape and context.
"""

from .woorden import woordenlijst

VOORNAMEN = woordenlijst(
    """
    jan piet henk kees klaas dirk johan johannes hendrik cornelis willem gerrit jacob jaap maarten martijn erik
    eric peter pieter paul frank rob robert ronald ruud rene richard marcel marco michel mark wim wil wouter
    sander jeroen jasper bas bart bram daan lars luuk lucas thijs thomas tim tom tijn sem finn levi noah milan
    jesse ruben niels stijn teun guus gijs koen joris job joost jurre mees max sam stef sven tobias timo twan
    ties roel rik remco roy rick ron patrick pascal dennis danny edwin edward erwin ernst evert ferdinand floris
    frits fred freek frans gerard gert gertjan geert ger harm harry hans hanno hein herman hessel hugo huub ivo
    jelle jelmer jeffrey jim john johnny jorn joey kevin kyle koos krijn leo leon lex lodewijk louis luc maurits
    mathijs matthijs michael mike nico nick nicolaas onno otto peer quinten rein reinier reinder rinus rudolf
    rutger sebastiaan siebe sietse simon sjaak sjoerd sjors steven theo theodoor tjeerd ton toon tonnie ubbo
    victor vincent walter ward werner wiebe wessel willy wilco xander yannick zeger aad aart ab adriaan albert
    alexander alfred andre andries anton antoon arend arie arjan arjen arno arnold arthur barend ben benjamin
    bennie berend bernard bert bertus boris carel casper chris christiaan christian coen cor daniel david derk
    dick douwe durk duco ed egbert eddy elbert emiel engel ewout anna anne annie anneke anja anita angela
    annelies annemarie annemieke anke ans antje antoinette astrid aafke agnes aleida alie alida barbara beatrix
    bea bep beppie berta betsy betty bianca birgit brenda brigitte carla carolien caroline catharina cato
    charlotte chantal christa christina christine cindy claudia clara cobie connie coby corrie cornelia dafne
    danielle debbie desiree diana dina dinie dora dorien dorothea edith eefje elena eline elisabeth elise ella
    ellen elly els elsa elsbeth emma emmy erica esther eva evelien evelyn fenna femke fieke fien floor fleur
    floortje francien francisca gea geertje geertruida gerda gerrie gerry geesje gonnie greet greetje grietje
    gre hanna hannah hanneke hannie heidi heleen helena hendrika hennie henny henriette hetty hilde hilda ida
    ilse ina ine ineke inge ingeborg ingrid irene iris irma isa isabel isabella ivonne jacoba jacqueline jaimy
    janna janneke jannie jantje janny jantine jeanet jeannette jenny jessica jet jetske jikke jo joan joanna
    johanna joke jolanda jolien josien josje joyce judith juul juliette julia julie karen karin karlijn katja
    katrien kim kitty klaasje kirsten laura lena lenie leny lia lianne lidy lieke lien lies liesbeth lieve linda
    linde lisa lisanne liset loes lonneke lot lotte louise luna lucie maaike maartje madelon mandy manon maren
    margot margreet margriet maria marian marianne marie marieke marije marijke marijn marina marion mariska
    marja marjan marjo marjolein marleen marloes martha martine mathilde maud melanie melissa merel mia mieke
    mien miep mies milou mirjam miriam moniek monique myrthe nadine nanda natasja nel nelleke nelly nettie
    nicole nienke nina noa noor noortje olga paula paulien petra pien pietje puck rachel rebecca renate renske
    ria riek riet rietje rika rina rineke rita roos roosmarijn rosa ruth saar sabine sandra sanne sara sarah
    saskia selma sien sietske silvia simone sjaan sjaantje sofie sophie stella stien suze suzan suzanne susan
    sylvia tamara tanja tessa tess thea theresa tilly tina tineke tine tiny toos tonny trees trijntje trudy
    truus trui ursula vera veerle veronique wendy wietske wilhelmina willie wilma yvette yvonne yara zoe evi
    lynn julian jayden liam luca james mason oliver adam mohammed mohamed muhammad mohamad muhammed mehmet ahmed
    ahmad ahmet achmed achmet ali hassan hasan hussein hussain huseyin ibrahim ismail yusuf youssef yousef
    yousuf joessoef mustafa mustapha moustafa abdullah abdellah abdallah abdul abdelkader abdelhamid abdelaziz
    abdelkarim abderrahim abderrahman abdirahman abdi omar umar osman othman bilal hamza hamid hakim khalid
    khaled karim kamal kemal jamal jamila rachid rashid reda redouan ridouan said saïd samir sami salim selim
    soufiane sofiane tarik tarek yassin yassine yasin younes yunus zakaria zakariya anas ayoub ayman amin amine
    adil adnan aziz brahim driss el-houssein fouad farid faisal fayssal hicham hisham houssam idris imad imran
    ilias ilyas iliass jawad kadir lahcen larbi mahmoud mahmut mimoun mounir mourad murat nabil najib nordin
    noureddine nasser nizar oussama rafik rayan ramazan ridvan sabri salah tahir walid wassim wael yahya zaid
    ziad emre burak can cem deniz emir enes erkan ersin fatih ferhat furkan gokhan hakan halil ihsan kaan koray
    levent mert metin onur orhan ozan ozgur recep sinan serkan sukru tolga turan ufuk ugur umit volkan yavuz
    yilmaz yigit suleyman veli zeki bulent cengiz cemal cihan erdal ercan erdogan ergun baris arda fatima fatma
    fatna fatiha fatoumata aicha aisha ayse aysel ayten amina aminata amira asma assia aya aylin bahar betul
    bouchra busra canan chaima derya dilan dounia ebru elif emine esma esra fadma fadila farah farida feride gul
    gulsum gulay gulten habiba hafida hafsa hajar halima hanan hatice havva hayat hind houda huda ikram ilham
    iman imane inaya ines jihane karima kaoutar khadija khadra laila layla leyla leila latifa loubna lamia malak
    malika mariam maryam meryem merve mina mouna naima nadia nadira najat najima najoua nawal nesrin nevin nora
    noura nour nur nuray nurten ouafa oumaima rabia rachida rahma rania rukiye saadia sabah safae safia saida
    salima salma samira samia sanaa selin semra sevda sevgi sibel sihame siham soumaya songul sultan tugba ummu
    yasemin yasmin yasmina yasmine yildiz zahra zainab zaynab zeliha zeynep zehra zineb zohra zoubida winston
    rajesh ravi radj ramesh rishi sunil suresh anil anand ashwin dewi dinesh sharda sharmila shanti sita soerin
    indra indira usha asha kamla sandhya priya prem romeo orlando clyde desi delano edgar errol glenn humphrey
    iwan jerrel lloyd marlon melvin milton purcy raoul rodney rudi stanley steve sylvana wensley xaviera cheryl
    gladys hortence ismene jetty muriel sherida urmila vidjai wonny jeanine chandra soenil agnieszka aleksandra
    beata bozena danuta dorota edyta ewa grazyna halina irena iwona izabela jadwiga jolanta justyna kasia
    katarzyna kinga krystyna magda magdalena malgorzata marta marzena monika natalia ola paulina renata sylwia
    teresa urszula wanda weronika zofia zuzanna adrian andrzej artur bartek bartosz boguslaw czeslaw damian
    dariusz grzegorz henryk jacek jakub janusz jaroslaw jerzy jozef kamil karol kazimierz krzysztof lech leszek
    lukasz maciej marcin marek mariusz mateusz michal miroslaw pawel piotr przemek radek rafal roman ryszard
    slawomir stanislaw szymon tadeusz tomasz waldemar wieslaw witold wojciech zbigniew zdzislaw ammar anwar
    ayham basel bashar basim bassam dima diaa eyad fadi fadel feras firas ghada ghassan hadi haitham hala hanin
    haya hazem heba iyad jihad joud kinan lina louay lubna maha maher mahdi majd majed manal mazen mohannad mona
    mousa moustapha muhannad mutaz nada nader nahla naji rami rana raneem rasha razan reem riad rima rola ruba
    sahar salam saleh salwa samar samer shadi sherin suhair taha talal tareq wafa wissam yaman yazan zeina ziyad
    abel abeba abrahaley abraham adhanom adiam alem almaz amanuel asmeret aster awet bereket berhane biniam
    dawit daniyal efrem ermias eyob feven filmon fitsum fiyori freweini genet ghirmay gebre girma habtom haben
    hagos haile helen henok hiwet isaias kidane kibrom kifle lemlem letebrhan luam lula mebrahtu mehari mekonnen
    merhawi meron mihret mikael million mulugeta mussie natnael negasi okbay rahel rahwa robel ruta saba
    samrawit samuel selam selamawit semere semhar senait simret solomon tedros tekle temesgen tesfay tesfalem
    tesfamariam teklit tsegay tsehay weldu winta yemane yodit yohannes yonas yordanos yosief zeray zerai zewdi
    oksana olena oleksandr oleksii oleg oleh andrii andrij anastasia anastasiia artem bohdan borys daryna daria
    denys dmytro dmitri halyna hryhorii ihor igor inna iryna irina ivan ivanna kateryna katya kyrylo larysa
    lesia liliia liudmyla ludmila lyudmila maksym marharyta mariia maryna mykola mykhailo nadiya natalya
    nataliia nataliya oleksandra petro polina ruslan serhii sergei sergej sofiia solomiia stepan svitlana
    svetlana taras tatiana tetiana valentyna valeriia vasyl veronika vira viktor viktoriia vitalii volodymyr
    vladimir yana yaroslav yevhen yulia yuliia yurii zhanna zoia dragan milos goran zoran dejan nenad slobodan
    branko jovan milica jelena ivana snezana vesna mirjana amra emina senad mirza jasmin edin admir fikret elvir
    jose juan carlos luis miguel pedro manuel antonio francisco jorge diego pablo ana carmen lucia pilar rosario
    joao paulo rui tiago fernanda luiza giovanni giuseppe mario luigi paolo francesca giulia chiara abdoulaye
    amadou mamadou moussa ousmane boubacar kofi kwame kwabena abena ama akosua yaw chidi ngozi emeka blessing
    precious grace faduma fadumo hodan ifrah ayaan sahra farhan warsame maryan hibo nimco deqa reza hossein
    mehdi mahsa parisa shirin nasrin farhad behrouz babak arash soheila fereshteh ahmadullah farzana gulalai
    habibullah najibullah nasir parwin shukria zabihullah mo nguyen minh linh thanh lan wei ming li xiao mei
    priyanka sanjay deepa lakshmi arjun kavita joel jeremy jamie ashley britt kelly kimberley samantha vanessa
    naomi michelle denise nathalie sabrina patricia wesley willemijn karel omer thi soraya feruza bryan brian
    kenneth kayleigh demi bo-anne nynke sjoukje tjitske froukje baukje hinke douwina geertruda mechteld machteld
    willeke wilhelm hendrica antonia hendrikje aaltje grada dirkje neeltje pieternella adriana cornelie leentje
    marietje truusje fientje siny sini jopie joop jacobus antonius franciscus petrus lambertus hubert servaas
    mathieu jos sjef sjeng harrie nol noud lau gijsbert goof govert wijnand wijnanda evertjan jan-willem
    jan-peter klaas-jan anne-marie anne-fleur ilse-marie marjolijn marlies marlous mirthe jolijn josephine
    julianne karina kristel larissa leonie leonoor liesje lizzy lois lotje madelief mara margaretha margo marga
    mathilda meike merle nanette nelie nicky nikki odette pauline pleun quinty rianne rosalie rosanne roxanne
    sharon sigrid sofieke stefanie tanya tirza valerie vivian vivianne xandra yoni zita aron aiden alex boaz
    brent chiel dex dion dylan dean enzo fabian fedde gideon guido hidde ilja ivar jason jens jip jonas jonathan
    jordy julius justin kai kaj kjeld lorenzo lowie luka mart mats maxim mick mika mitchell nathan olaf oscar
    pepijn pim quincy raf ralph ramon raymond robbert robbin rens rowan ryan seb senn silvan sil stan stefan
    storm teus thierry thijmen tygo tyler vince wietse willem-jan yorick abderrazak abdelhak abdelilah
    abdelmajid abdeslam aboubakr badr chafik charif elias hafid hachim houcine jaouad jilali lotfi miloud
    mohamed-amine monir mostafa mounaim naoufal othmane rayane saad slimane taoufik yacine zouhair abdulrahman
    abdulaziz abdulkadir abdulkarim abdelrahman saeed sayed ghadir nisreen hiba amal bayan dalal doaa eman
    hanadi israa manar marwa mais nisrin rabab ranya rouba sawsan shahd sidra suad thuraya wala yasmeen zahraa
    khaldoun louai marwan moayad nidal obaida omran qusai ahlam aida akram alaa aman ashraf atef awad ayat azza
    farouk gamal hatem hend hossam jaafar kareem khadiga aysegul aynur bahadir bekir berk beyza birol burcu
    cansu ceyda cagla caglar defne demet dilek doruk ece ecrin eda efe ege ela elmas emin engin erdem erdinc
    esin eylul ezgi fadime faruk figen filiz fusun gonul guler gulcan gulhan guven hacer hamide hamdi haydar
    hayriye hulya idil ilker ilknur ismet kadriye kerem kerim koksal leman mahir melek melike meltem mesut mine
    muammer muhammet mujde munevver murvet nazan nazli necla nermin neslihan nihat nilgun nilufer nuran nuri
    okan oya ozlem pelin pinar polat rabiye sabiha sadik saliha sedat seda selahattin selami selda senol serap
    serdar serhat sevil sevim seyma sinem suat sureyya sena sumeyye tamer tuncay tuba tulay turgut ulku umran
    vedat yalcin yeliz yener yunus-emre yuksel zafer zerrin zubeyde hanneloes shakuntala rattan radjen soerdj
    jagdies bhagwan chander sewnarain henna farzia roshni reshma kiran neha pooja rahul rohan vikash vishal amit
    sheila rehana rafiek nazier fazal haroen romana jurgen clifton frits-jan gilbert hesdy imro jules ludwig
    otmar percy rinaldo siegfried wilfred wilgo selamawi abrehet akberet alganesh azieb biserat birhane daniat
    eden elilta ephrem fana filimon freselam fitsumberhan gebreyesus goitom haregu haylat heaven hermela hiyab
    kesete ksanet luwam mahlet mearg medhanie merhawit michaele milena mulu nahom nardos natnel ruftana rutta
    saron segen senayt shewit simon-abel teame tewelde tsega tsigereda yafet yoel yoseph zemichael zufan alina
    alla angelina antonina arsen dmytriy eduard hennadii ilona iuliia karyna khrystyna kira lidiia lilia mykyta
    myroslava nazar nelia oksanna ostap raisa ruslana serhiy snizhana sofia tamila tymofii vadym valentyn
    valeriy vitaliy vladyslav volodymyra yelyzaveta yevheniia yurij zinaida alicja amelia aneta antoni arkadiusz
    beniamin bernadeta bogdan bogumila celina cezary dawid dominik dominika eliza emilia eryk eugeniusz ewelina
    filip franciszek genowefa gosia gabriela jagoda jarek jaroslawa joasia kacper karolina klaudia konrad
    kornelia kuba lidia lucyna ludwik maja marcelina mieczyslaw mirella natasza oliwia patrycja patryk
    przemyslaw radoslaw roza sebastian sonia stefania sylwester tadek tymon wioletta wiktor wiktoria wlodzimierz
    yolanta zdzislawa zenon zygmunt chanel shanna gaby tamar hadewych fabienne
    aaltsje adelino adri adrie adwoa afia ailton aldina andrei ania anjali anske atsje auke aukje ayub bauke
    benvinda berendina bets betsie bouwe boyko brechtje celeste corry daniela dimitar dinand diny djamila
    doutzen edson eelke eelkje elvis esi feike feikje filomena florin foekje fokje fokke fokko folkert foppe
    fouzia funs georgi gerben gerbrand gerbrich gerhard gheorghe ghizlane giel gilliano gino goitzen hakima
    handrie harie hasna haye hendrikus hermannus hilje hoa huong hylke ioana ionut ismahan ivaylo ivone izaak
    izak jaantje jacomina jahzara jair jannes jermaine jitske johanneke joselito jouke jozina jurick jurmaine
    kees-jan klaske kojo kwasi lauwerens leendert leida leike lieuwe lolke luciano marinus marvin maryama math
    meindert melisa merijn mihaela mihai minerva minie minke munir nadim nana nelson oene osei pier pierre
    pieterke pieternel plamen prakash rayshawn regillio reinou reinskje remmelt riekie rients rinse rixt riza
    rochelle roelfien roelof roelofje romke roshan ruhi rumen sandhia servatius sewpersad shaimaa shanella
    shanice shaniqua sharifa sharissa sharona shayenne sherwin sipke sjoerdtje sjouke sjra sjraar soenita
    souad stoyan sumaya sunita sybren sytse tammo tannetje tariq tayfun teake thei thuy tiske tjeu tjitse
    touria tryntsje tsjerk tuan urvin vasile vijay wafaa waleed waseem wendell wiebren wiel wiepkje willemina
    wilson wopke wubbe wubbo wybren wytske yaa yke ymkje ypke ytsje yurick zamzam zulaika zuleika
    abdelali abdelghani abdelouahed abdou abdulhamid abdullahi abdulmalik abdulqadir abdulwahab adaeze adem
    adib afua agata ahmadshah ailin aissa akua aliye alojzy alparslan amaka amjad amrish anastazja andriana
    aniek anisa ankie annelieke annelien anneloes annelotte annemiek annick anniek annika anny anouk antonie
    arianne arnoud arnout arsenii artie asaad asiya asli aslihan asmae atilla auguste aytac aziza azra
    babette bachir badia baraa bartholomeus baryalai bayram belma benno berna bernadet bernadette berrin
    bhanumatie bilge binta birgul blazej bob boonsri borislav bouazza boudewijn britta burhan canberk
    carlijn celine ceren cevdet chaib chakib chandrika charissa cheyenne chinedu chioma cihangir claire
    clasina clemens cynthia dagmar dahir daphne debora deborah deeqa demyan denice dharma diederik dieuwke
    dikra dilara djoti dogan dogukan dolf doortje dorine duc dunya dursun dylana ebele ebubekir ecem edo
    eefke eelco elhoussine elifnur ellis eloise emad emel emilie emrah eren erhan ernestine eser esmee
    esmeralda esraa evgeniy fahd fahima faiza fanny fanta farhiya faried farshad fartun farzaneh faten fatim
    fatmanur fehmi felicia felix ferda ferry feyza fikriye fiona flip florian frederik frederique frozan
    funmi gabriel gabrielle gaitrie galina gamze ganna gerlof germa germaine gertie gertrude ghazal ghazaleh
    ghufran gisela gizem gokce gonca gracjana gudrun gulbahar gulcin gulnur gulseren gulsom gwen gwendolyn
    hale hamidullah hanane handan hanh hannelore harold hasret hassana hassna hawa hayrettin hedwig heiko
    heleentje hennah hermien hermine hidayet hilleke hinda hiske homa homaira huibert hung husniye ibrahima
    ibtisam ibtissam ifeoma ikrame ikran illia ilyass imke inessa inez ingmar irem ireneusz irfan jaber
    jacco jaco jacomijn jalal jamilah janine jannetje jarno jaswant jawid jaydenly jeanne jeannine jennifer
    jerome jesper jihan jill joanne jochem jolande joran josine juliusz jurian jurriaan justus kadiatou
    kaltoum kamran karam karien kasjan kasper katinka kaveh kawthar kelechi kelvin kemalettin khalil khatera
    kirsty klaartje kobus koosje kostiantyn kries kristien krystian kubra kursat kweku ladan lahoucine
    lambert lamiae lamis lara lauren laurens leander leen liban liesbet lilawatie lilian liliana liliane
    lilya lisette livia lonny lou louisa lucien lucille lucja ludmyla lujain lutfi lydia lynette lyubov
    madelein madeleine mahbouba mahinder mahmure mahnaz mai maikel majid maksim malalai malek manfred
    manuela marc marcella marcelle mariama marianna marielle marilyn marit marita mariya marjanne marjoleine
    marjon maroua marten martien martyna maryse masoud matthias maya mayada maysa mechtild medine mehran
    mehtap melchior melis menno merih mervat mevlut micha mieneke mihriban mikolaj mimount mirja mirte
    mirwais mitra mohamud mohand mohsen monica morteza muhsin mukaddes mukhtar munther mursal muzaffer myra
    myrna naciye nadja nahid naime najia najwa naoual narges nasrat natascha naushad navid nawar nazim
    nazmiye necmi neele nesibe nevzat nezha nga ngoc nicolette nicolien nikola nilofar niloufar nils nima
    nine nkechi noorullah norbert nurcan nuriye nursel nuur obinna oda odilia oguz olesya olha olivia
    olivier olu oluwaseun omayma ornella osama oskar oualid ozge palwasha pam pamela parvaneh parviz pavlo
    payam peggy phil philip philippe phuong pia pietertje polle priscilla qasim quan rachad radha radjesh
    raed ragheb rahmatullah rakesh ramez ramona rasheed ratna rawan raymonde redouane reinhard reinilde
    reinoud remi remigiusz remko remzi renee rhimou robby robin roderick roger rohit roksolana roland rolf
    romy rosalinde rosemarie rosita rosmarie rostyslav roula roya rudy ruqaya ruya saartje sabrin saeid
    safaa safiye sakine samiha sana sanae sandhra sarina sasha sasja satilmis satish saynab sebahat sediqa
    selcuk selina semih semiha serge serpil setareh sevde sevinc seweryn seyit shabnam shafi shahida shahin
    shahram shakila shamim shaza shima shirley shukri shukriya shyam siavash siep sieta sietze sieuwke sihem
    sijmen silke sima simin sirin sjanie smail soeradj soerinder sohrab solomia somayeh sonja sophia
    stanislava steffen steffie stephan stephanie sudesh suha sulaiman suleqa surinder suzanna suzette svenja
    sybille sytske tahsin tamana taner tara tarkan tayeb ted temitope tetyana thaer thao thekla thirza
    tiemen timon titia tjandra tobiasz toine touriya trang trijn trinh trix trudie truida tunde tuqa turkan
    tuyet tyrone uche urmie vahid vahit valeria victoria vijai vildan vivienne vladyslava waad wahida wahyu
    walther wendela widad widodo wieke wiesje wijbren wilbert wilfried willemien willempje wojtek yahia
    yakup yalda yamina yanti yaroslava yasaman yemi yevgeniya yola yolanda youness youri yousra yuriy yusra
    yvon zahia zakia zaneta zarghona zein zekiye zlata zohal zohreh zosia zoulikha zuhal zwaantje ada djamel
    pytrik hiltje owen gijsje theodora rachelle yonatan hannes
    """
)

DUBBELZINNIG = woordenlijst(
    """
    roos storm beer april mei mark wil bas els lot ton ben can door linde lieve luna jet max sam job rein
    merel puck sultan deniz fleur jo an ma su fee saar do bo joy grace blessing precious million engel hein
    lan li floor ward peer ab ed ger ama salam hala sofia paris faith hope lente sterre wolf valk vos jade
    amber ina mees sien ella willy dirk jumbo mario ming wei turan bahar cihan sabah gul nur yildiz yilmaz ron
    baris arda roman mona ole tine tiny lien lies rik rui eden jesse isa ola aster alem greet prem romeo desi
    indra wiel pier minerva math bets nana celeste adem eren leen ferry trix hale nine mai hung duc nga pia sana
    sima lou bob ted dharma mina
    """
)
"""First names that are also everyday words: alone, or in lower case, they are no name."""

ACHTERNAMEN = woordenlijst(
    """
    schrijver schrijvers
    jong jansen janssen vries berg bakker dijk visser smit smits meijer meyer meier boer mulder groot bos vos
    peters hendriks hendriksen leeuwen dekker brink brouwer wit dijkstra smeets graaf meer linden kok jacobs
    haan vermeulen heuvel veen broek schouten beek willems hoekstra koster prins huisman peeters kuipers kuiper
    vliet verhoeven hoek willemsen schipper postma veenstra scholten maas post jonge dam wal bosch molenaar
    wolters martens timmermans kramer gerritsen bosman evers bruin bruijn bruyn rooij rooy hermans laan beukema
    heijden heyden hoeven velde ven wijk horst driessen koning ridder blom blok verbeek zwart jager schuurman
    lange ruiter ruijter sanders claassen kuijpers vink hofman hofstra wiersma bouwman wolf haas wilde leeuw
    gier hout kamp sluis ham zanden pol pijpers admiraal aalbers aarts adriaansen arends baars bal balk
    barendregt beekman beer beukers bloem boersma boon bongers boot bouma bouwmeester braam brands breed buijs
    burg coenen corsten cornelissen damen derksen diepeveen doorn duin eijk elzinga engels es faber feenstra
    fransen franssen geerts gerrits goossens greven haar hagen hartman heemskerk heijnen hekman hendrix hoff
    hofstede hollander houtman huber huizinga jaspers jonker kaiser kamphuis keizer kemper kersten ketel
    klaassen klein kleijn klomp knol koch kolk konings kool koopman kooij kortekaas kroon kuijper lammers lamers
    leijten lemmens loon lubbers maassen manders meeuwissen mertens metselaar mol molen moerman moens mous nauta
    nieuwenhuis nijhuis nijland noordman olde oosten oosterhof otten overbeek pas pieters pietersen ploeg poel
    pool pronk reijnders rietveld rijn roos rutten ruiten schaap scheepers schmidt schmitz scholte schut slot
    snijders spaans staal stam steen sterk stevens strik swart swinkels terpstra theunissen thijssen tol
    tuinstra uil vaart valk veldhuis veldman verbruggen verheijen verkerk vermeer verschuren versteeg vinke
    vlugt vonk voort vroom waal wagenaar weber wees weert werf westerhof wiegers wieringa wijngaarden winkel
    winter witte woude zanten zee zijlstra zomer zwaan zon steenbergen dongen houten gelder gils hees hoof hulst
    kampen laar loo lier mierlo ommen oort os poppel putten rossum schaik santen soest tiel tilburg vugt weele
    zuylen donk ginkel gogh have braak kate cate napel hove yilmaz kaya demir sahin celik yildiz yildirim ozturk
    aydin ozdemir arslan aslan dogan kilic cetin kara koc kurt ozkan simsek polat korkmaz erdogan gunes aksoy
    yavuz bulut turan akin tas acar avci bozkurt kaplan karaca keskin tekin toprak unal uysal yuksel dag duman
    coskun altun bayram ates bakir guler ozer sari soylu tuncer amrani idrissi khatib moussaoui ouazzani bouzid
    benali bakkali bouali haddad aziz ziani ouali haddouch bouzidi boukhari azzouzi achahbar aarab amraoui
    bennani benhaddou bensalah boulahrouz boutaher chakir chaoui daoudi fassi ghazi hamdaoui hamidi haddioui
    hassani jabri kaddouri karimi lahlou mansouri marzouki mimouni morabit naciri ouahbi rahmani saidi slimani
    tahiri yahyaoui yaacoubi zahraoui zerouali abdi bouazza ramdin ramlal ramcharan bissumbhar kromosoeto pinas
    singh sewdien soekhai soekhoe mahabier jankie kalpoe kartosen kartodikromo biharie bisesar bhagwandin gopal
    mohan ramsaran rambaran sital somai tjon wijdenbosch venetiaan esajas linger vreede zeefuik held deekman
    codrington misiekaba kowalski kowalska nowak wisniewski wisniewska wojcik kowalczyk kaminski kaminska
    lewandowski lewandowska zielinski zielinska szymanski szymanska wozniak dabrowski dabrowska kozlowski
    kozlowska jankowski mazur krawczyk piotrowski grabowski pawlowski michalski zajac krol wrobel dudek stepien
    khalil hamdan hassan hussein saleh ibrahim ahmad mahmoud sayed najjar masri shami halabi homsi jaber nasser
    khoury sabbagh qassem darwish kurdi barazi othman suleiman youssef issa gebremariam tekle tesfamariam haile
    kidane berhane gebremedhin gebreselassie tesfay weldemichael woldemichael habte habtemariam asgedom ghebre
    ghebremeskel ogbai okubay mehari kiflu araya yohannes shevchenko kovalenko petrenko bondarenko tkachenko
    kravchenko melnyk boyko koval shevchuk kovalchuk polishchuk savchenko rudenko lysenko marchenko moroz
    pavlenko ponomarenko hrytsenko bondar kravchuk petrovic jovanovic nikolic markovic hodzic begovic hadzic
    nguyen tran pham le huynh wang chen zhang liu wong hosseini ahmadi mohammadi rezaei rahimi hashimi noori
    warsame farah mohamud nur jama hersi ali omar osman silva santos costa pereira rodrigues fernandes gomes
    lopes garcia martinez rodriguez gonzalez hernandez perez sanchez diaz mendes tavares barros monteiro diallo
    bah barry camara traore mensah owusu boateng asante okafor kowal popescu ionescu ivanov petrov dimitrov
    georgiev horvat kovac nagy szabo toth hoxha krasniqi rossi russo ferrari bianchi
    achterberg akkerman alberts appelman assink badal bakhuis baldew bangma barends beekhof beekhuis beijer
    benjamin bergsma bernadina bijlsma blaauw boekhorst boelens boelhouwer boerma boerstra bolhuis bolt
    boogaard boonstra borst bouchiba bouchta bouwens bouwhuis bouwma bovens braaksma brandsma breukelman
    broekhuis brouwers bruggeman bruggink bruins bruinsma buis buitenhuis buurman chotoe cijntje claessens
    cornelisse coumans croes crutzen davidse deelstra dekkers dijkema dijkhuis dijkman dijksma dingemanse
    donker doornbos drenth duijn eekhof eersteling elbers elouali ensink eversen everts ferwerda fopma francke
    franke frankena frederiks frissen galama gangaram geerman gelderblom gerards geurts goedhart goossen
    groenendijk groeneveld groeneweg groenewegen haanstra hage hamming harmsen havinga heerema heijmans
    hendrickx hendrikse hendrikx hermsen hesselink heuts hiemstra hilbrands hoekema hoekman hofland hofmans
    hofstee hoitsma holterman hoogendoorn hoogeveen hoogland horsman houben huijbers huijgen hulshof hulsman
    iedema isenia jaarsma jacobse jagroep janse janssens jellema jhinkoe jongsma jonkman joosten kamphorst
    karels kelly kerkhof kingma kishoen kleinhuis kloosterman knops kock kodde koelewijn koenen kooistra koole
    koopmans korteweg korver kraaijeveld kroes kromowidjojo kruit kuijten kuipersma kusters lachmon lagerweij
    lamberts lansink latuheru leenders leferink leijen lenting lievense lolkema lopulalan lubberts luijten
    maduro maljaars manuhutu marsman martina martis matulessy meeuwsen meijerink mensink menting meulens
    meulmeester middelkoop miedema minderhoud mooij mulders nagtegaal narain neuteboom nieboer niemeijer
    nieuwenhuijs nieuwenhuizen nieuwland nijdam nijkamp nijmeijer nooteboom oldenburger oosterhoff oosterhuis
    oosterveld oostveen osinga otte ouaziz ouwerkerk paauw palma panday pattiasina pattinama pierik pietersma
    pluymaekers polman postema pruijs raaijmakers ramdas ramnath reimerink reinders reitsma rienks rietdijk
    rijkaard rinsma roelofs roelofsen roerink romijn rosalia rozema ruijs rypkema salampessy sambo schaaf
    schaafsma schepers schoenmaker schreuder schreurs schuiling schuitema schuurmans sheoratan sijben sijtsma
    sikkema sikma sinnema slagter smeenk smid snoek sonneveld spekreijse spijker spruit steenbeek stokman
    stolk strijker stuifzand sturm stuut sytsma tahitu teunissen theelen theeuwen tiemersma tijhuis tijssen
    timmerman tolsma tromp tuhumury vaanholt valkenburg veerman vegter veldhuizen veldkamp veldstra veltman
    verberne verburg verdonk verhagen verheul verhoef verkade verkuijl vermaat vermeij verstegen visserman
    vlieger voogd voskuil vreugdenhil vroegop waanders walda wassenaar weijers wensink werleman wesselink
    wessels westerveld westra weusthof wever wevers wiegman wierda wierenga wiersema wijma wijnberg wijnen
    wijnhard wijnhoven winklaar wintraeken wisse wissink witteveen wolterink wolthuis woltjer wondergem
    wouters wubs ypma zandbergen zandstra zegers zeilstra zonneveld zuidema zwarts zwiers
    """
)

DE_NAMEN = woordenlijst(
    """
    boer vries jong groot wit bruin bruijn bruyn haan graaf koning ruiter ruijter lange leeuw ridder wolf haas
    jonge bie rooij rooy kok smet vos visser winter jager wilde waard gier backer bakker beer beus goede goeij
    heer held heus hoog hoop kleine klerk koster kruijf kuiper laat laet lang meij mol nijs pree roo roos rijk
    rijke swart vette vliegher vrieze waal weerd wever witte zeeuw zwart greef gooijer gooyer geus haer hond
    croon kroon kock bont bock wijs kort best sterk stille
    """
)
"""What follows "de" in a surname: in lower case no other word counts ("mevrouw de wethouder")."""

VAN_DE_NAMEN = woordenlijst(
    """
    berg ven velde wal pol laar brink heuvel meer broek linden bosch bos berge vorst kamp hoek horst graaf hout
    haar hoeven meulen molen veen werf wetering water zande burg beek eijnden poel kerkhof loo sande sluis
    sanden vliet wiel wijngaard woude wouw kolk kieft kerk klundert kooi laan leur lugt mortel plas ploeg pas
    pavert peppel put riet rijt schoot spek stelt straat straten ende elzen donk dungen dool braak bergh boom
    boogaard akker aa steen steeg vegt vooren voort voorde weert weide weijer werff zee zwaag zwan zwet hurk
    hulst heijden heide gaag gevel geer giessen goot grift hof hoff zand veer klooster sant wout schip spijker
    zijl
    """
)
"""What follows "van de" in a surname: in lower case no other word counts ("mevrouw van de bibliotheek")."""

TUSSENVOEGSELS = woordenlijst(
    """
    van de der den ter ten te t el al la le da dos das di du del bin ben ibn abu abou ait v d vd vda von op in het 't
    ould bint st los
    """
)
STERKE_TUSSENVOEGSELS = woordenlijst("der den ter ten el al bin ibn abu abou ait vd von t 't bint ould d")
"""Prefixes that in running Dutch text hardly occur outside a name."""

BEKENDEN = woordenlijst(
    """
    anne frank, beatrix potter, mohammed ali, muhammad ali, sinead o, koningin maxima, koning willem, vincent
    van gogh, johan cruijff, johan cruyff, martin luther, titus brandsma, albert schweitzer, nelson mandela,
    florence nightingale, maria montessori, rosa parks, albert heijn, max havelaar, jan linders, douwe egberts,
    ronald mcdonald, tony chocolonely, andre hazes, andre rieu, frans bauer, guus meeuwissen, mark rutte, geert
    wilders, dick schoof, rob jetten, piet mondriaan, karel appel, johannes vermeer, aletta jacobs, joke smit,
    hannie schaft, anton mussert, adolf hitler, donald trump, vladimir poetin, willem alexander, roald dahl,
    paul van vliet, jan klaassen, jan modaal, jan alleman, jan rap, piet paulusma, harry potter, bob marley,
    michael jackson, theo van gogh, pim fortuyn, frida kahlo, pablo picasso, johannes calvijn, maria magdalena,
    daan roosegaarde, ella fitzgerald, charlie chaplin, andre van duin, jan terlouw, dick bruna, jan steen,
    frans hals, annie m g, dirk van den, bakker bart, kees van kooten, moeder teresa, willem de kooning, richard
    krajicek,
    vader abraham, anton de kom, johan de witt, michiel
    de ruyter, willem drees, joop den uyl, willem van oranje, jan pieterszoon, marga klompe, majoor bosshardt, toon
    hermans, andre kuipers, sven kramer, sifan hassan, max verstappen, ireen wust, wubbo ockels, piet hein,
    hendrik werkman, fre meis, pieter jelles, meneer aart, vader jacob, ome willem,
    oom dagobert, moeder aarde, vadertje tijd, sint nicolaas, oom tom, broer konijn,
    albert cuyp, marie heineken, rembrandt van rijn, jeroen bosch, jan evertsen,
    cornelis lely, pieter stuyvesant, willem barentsz, abel tasman, maarten luther, desiderius erasmus, ramses shaffy,
    wim sonneveld, annie schmidt, freddy heineken, anton philips, pieter bruegel, charles darwin, albert einstein
    """,
    tussen=",",
)
"""Public figures, by first and last name."""
