"""Words by what a stop after them, or they after a stop, may mean."""

from __future__ import annotations

#: Titles stand before a name, so they never end a sentence.
TITLES = frozenset(
    "Adj Adm Amb Asst Brig Capt Cmdr Cmdt Col Comdr Cpl Det Dr Drs Fr Ft Gen Gov Govs Hon Insp Lt"
    " Lts Maj Messrs Mlle Mme Mmes Mr Mrs Ms Mt Mx Pfc Pres Prof Profs Pte Pvt Rep Reps Rev Revd Rt Sen"
    " Sens Sgt Spc Sra Srta Supt".split()
)
#: These stand before what they belong to.
NEVER = frozenset("e.g i.e eg ie cf viz vs v ca approx incl excl esp".split())
#: These end a sentence only where a word follows that begins one.
ABBREVIATIONS = frozenset(
    "Inc Ltd Corp Co Cos Bros Jr Sr Esq Assn Dept Dist Div Est Univ Mfg Pty plc Plc al"
    " ft hr hrs lb lbs oz sq yr yrs St Ste Ave Blvd Bldg Ct Hwy Ln Pkwy Pl Rd Sq Ter"
    " Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat"
    " Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb"
    " Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Sask"
    " M.Phil D.Phil B.Com B.Eng M.Eng Ll.B".split()
)
#: Abbreviations before a figure, and words or ends of sentences elsewhere.
BEFORE_FIGURE = frozenset(
    "No Nos no nos Fig Figs fig figs Eq eq Vol Vols vol vols Ch ch Chap chap Sec sec Sect sect Par"
    " par Art art p pp est c b d r Ex".split()
)
#: A letter after one of these is a name of its own: vitamin C, Plan B, Malcolm X.
BEFORE_LETTER = frozenset(
    "appendix article block category channel class company exhibit factor gate gen generation grade"
    " group hall hepatitis influenza key level line malcolm option panel part phase plan point route"
    " schedule section series stage table team terminal theory type unit vitamin vitamins war ward"
    " wing zone".split()
)
#: Names that end with a stop of their own.
SHOUTED = frozenset("Yahoo Jeopardy Oklahoma Hamilton Mia Guess Wham Joomla Yum Gangway".split())
#: The last part of the name of a file or a site.
SUFFIXES = frozenset(
    "Ai Biz Co Com Csv Doc Docx Edu Eu Gov Html Info Io Jpg Js Json Md Net Org Pdf Png Py Ts Tv Txt"
    " Uk".split()
)
#: Words that begin a sentence and hardly ever go on a name.
STARTERS = frozenset(
    "A About According Across After Afterwards Again Against All Almost Along Already Also Although"
    " Among An And Another Any Anyone Anything Are As Asked At Because Before Behind Being Below"
    " Beneath Besides Between Beyond Both But By Can Could Critics Despite Did Do Does During Each"
    " Earlier Either Even Eventually Every Everybody Everyone Everything Except Experts Few Fewer"
    " Finally For From Further Furthermore Given Had Half Has Have Having He Hence Her Here His How"
    " However I If In Indeed Inside Instead Into Is It Its Just Later Less Like Many Meanwhile More"
    " Moreover Most Mostly Much My Near Nearly Neither Never Nevertheless Nobody None Nonetheless"
    " Nor Not Nothing Now Of Officials Often On Once One Only Opponents Or Other Others Otherwise"
    " Our Out Outside Over Overall Perhaps Police Protesters Rather Recently Residents Researchers"
    " Several She Should Similarly Since So Some Somebody Someone Something Sometimes Soon Still"
    " Such Supporters Than Thanks That The Their Them Then There Therefore These They This Those"
    " Though Three Through Throughout Thus To Today Together Tomorrow Too Toward Towards Two Under"
    " Unless Unlike Until Up Upon Us Was We Were What Whatever When Whenever Where Whereas Whether"
    " Which While Who Whoever Whom Whose Why With Within Without Witnesses Would Yes Yesterday Yet"
    " You Your".split()
)
#: Words in small letters after which a stop has to be looked at twice.
SMALL = frozenset(
    word for word in NEVER | ABBREVIATIONS | BEFORE_FIGURE if word.isalpha() and word.islower()
)
