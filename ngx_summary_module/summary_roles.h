
/*
 * Small words by what they do, by language: "le" and "un" as well as "the" and
 * "a".  A word that does several things stands where it mostly belongs; of two
 * places the first one counts.  Small letters, one space between words.  Only
 * summary_text.c includes this file.
 */


#ifndef _SUMMARY_ROLES_H_INCLUDED_
#define _SUMMARY_ROLES_H_INCLUDED_


/* in the order of SUMMARY_ROLE_* */

typedef struct {
    const char  *langs;
    const char  *words[SUMMARY_ROLES];
} summary_roles_t;


static const summary_roles_t  summary_roles[] = {

    { "en", {
      "the",
      "a an",
      "he she him his her",
      "i me my we our ours you your yours i'm i've i'd i'll we're we've we'll "
      "you're",
      "this these those",
      "hers it its they them their theirs",
      "then also too however therefore thus instead still yet again already "
      "otherwise meanwhile moreover furthermore hence though anyway indeed "
      "same such here there now" } },

    { "de lb", {
      "der die das den dem des im am zum zur vom beim ins",
      "ein eine einen einem einer eines",
      "",
      "ich mich mir mein meine meinen meinem meiner wir uns unser unsere du "
      "dich dir dein deine deinen deinem deiner euch euer eure euren",
      "dies diese dieser dieses diesem diesen jene jener jenes jenem jenen",
      "er sie ihn ihm ihr ihnen es sein seine seinen seinem seiner seines ihre "
      "ihren ihrem ihrer",
      "dann auch jedoch daher deshalb deswegen also dabei damit dafür "
      "dagegen darauf daraus darin darüber darum davon dazu dadurch danach "
      "daran somit folglich außerdem zudem ebenfalls ebenso hingegen "
      "stattdessen sonst damals schließlich inzwischen mittlerweile hier "
      "dort so aber denn doch trotzdem dennoch allerdings nun jetzt bereits "
      "wieder noch schon" } },

    { "fr", {
      "le la les du au aux",
      "un une",
      "elle",
      "je moi mon ma mes nous notre nos tu toi ton ta tes vous votre vos",
      "ce cet cette ces celui celle ceux celles",
      "il ils elles lui leur leurs",
      "alors donc aussi ainsi pourtant cependant toutefois enfin ensuite puis "
      "là ici" } },

    { "es ca", {
      "el la los las els les del al",
      "un una uno unos unas",
      "",
      "yo me mi mis nosotros nosotras nos nuestro nuestra nuestros nuestras "
      "tú te tu tus usted ustedes vosotros",
      "este esta estos estas esto ese esa esos esas eso",
      "él ella ellos ellas su sus",
      "entonces también además así luego todavía ya aquí "
      "allí" } },

    { "it", {
      "il lo la i gli le del dello della dei degli delle al allo alla ai alle "
      "dal dalla nel nella sul sulla",
      "un uno una",
      "",
      "io mi mio mia miei mie noi nostro nostra nostri nostre tu tuo tua voi "
      "vostro vostra",
      "questo questa questi queste quello quella quelli quelle",
      "lui lei loro suo sua",
      "poi anche quindi però ancora qui così" } },

    { "pt gl", {
      "o a os as do da dos das no na nos nas ao aos",
      "um uma uns umas",
      "ele ela",
      "eu me meu minha meus minhas nós nosso nossa nossos nossas "
      "você vocês",
      "este esta isto esse essa isso aquele aquela",
      "eles elas seu sua seus suas",
      "também então assim ainda aqui" } },

    { "nl", {
      "de het",
      "een",
      "hij hem haar",
      "ik mij me mijn wij we ons onze jij je jouw jullie u uw",
      "deze dit die dat",
      "ze zij zijn hun",
      "dan ook echter daarom dus hier daar toch nog toen" } },

    { "sv", {
      "",
      "en ett",
      "han hon honom henne hans hennes",
      "jag mig min mitt mina vi oss vår våra du dig din",
      "denna detta dessa",
      "den det de dem deras",
      "också så då här där dock därför sedan" } },

    { "nb nn no da", {
      "",
      "en ei et",
      "han hun ham henne hende hans hennes hendes",
      "jeg meg mig min mitt mine vi oss os vår våre vores du deg dig "
      "din",
      "denne dette disse",
      "den det de dem deres",
      "også så da her der dog derfor likevel" } },

    { "ru", {
      "",
      "",
      "он она ему ей",
      "я мне меня мы "
      "наш вы ваш",
      "это этот эта "
      "эти этого",
      "они их его ее",
      "также тоже "
      "тогда поэтому "
      "однако здесь" } },

    { "hu", {
      "a az",
      "egy",
      "", "", "", "", "" } },

    { NULL, { NULL, NULL, NULL, NULL, NULL, NULL, NULL } }
};


#endif /* _SUMMARY_ROLES_H_INCLUDED_ */
