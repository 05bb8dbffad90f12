"""Verbs of saying, thinking and showing, by what they can govern."""

from __future__ import annotations


def _forms(lemmas: str) -> frozenset[str]:
    """All forms of regular verbs; ``a/b/c`` gives the forms of an irregular one."""
    forms: list[str] = []
    for lemma in lemmas.split():
        last = lemma[-1]
        if "/" in lemma:
            forms += lemma.split("/")
        elif last == "e":
            stem = lemma[:-1]
            forms += (lemma, lemma + "s", lemma + "d", stem + "ing")
            if lemma[-3:] == "ize":  # written -ise elsewhere
                stem = stem[:-1] + "s"
                forms += (stem + "e", stem + "es", stem + "ed", stem + "ing")
        elif last == "y" and lemma[-2] not in "aeiou":
            forms += (lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing")
        else:
            plural = "es" if last in "sxz" or lemma[-2:] in ("sh", "ch") else "s"
            forms += (lemma, lemma + plural, lemma + "ed", lemma + "ing")
    return frozenset(forms)


#: A clause after these needs no "that", and nothing else is likely to follow them.
SAY = _forms("say/says/said/saying add argue insist quip")

#: These take a listener before the clause: told reporters, assured parliament that.
TELL = _forms(
    "tell/tells/told/telling assure inform remind warn notify persuade advise brief/briefs/briefed"
)

#: These govern a that-clause, and as often a noun, which is no attribution.
CLAUSE = _forms(
    "accept acknowledge admit/admits/admitted/admitting affirm agree allege announce argue assert"
    " assume believe boast calculate caution certify charge claim comment complain concede conclude"
    " confess confirm contend counter declare decide deduce demand deny determine disclose discover"
    " doubt echo emphasize/emphasizes/emphasized/emphasizing/emphasise/emphasises/emphasised/emphasising"
    " estimate expect explain fear feel/feels/felt find/finds/found/finding forecast/forecasts"
    " foresee/foresees/foresaw gather grumble guess hear/hears/heard hint hold/holds/held hope"
    " imply indicate infer insinuate joke judge know/knows/knew learn/learns/learned/learnt lament"
    " maintain mention note object observe opine/opines/opined"
    " pledge point/points/pointed predict proclaim project promise propose protest prove/proves/proved"
    " read/reads reaffirm realize reason recall reckon recommend record reiterate relate remark"
    " remember repeat reply report respond restate reveal rule say see/sees/saw show/shows/showed/shown/showing"
    " signal speculate state stipulate stress suggest suspect swear/swears/swore testify"
    " theorize think/thinks/thought threaten tweet underline underscore understand/understands/understood"
    " verify voice vow worry write/writes/wrote/written/writing post highlight"
)

#: These put a label on something; the label is the speaker's.
LABEL = _forms(
    "brand call characterize condemn criticize decry denounce describe dismiss dub/dubs/dubbed hail"
    " label/labels/labelled/labeled liken mock praise refer/refers/referred reject slam/slams/slammed"
    " term tout title/titled entitled accuse blast cite quote"
)

#: These govern a question: asked why, described how.
ASK = _forms("ask describe question wonder inquire/inquires/inquired debate")

#: Beside a quotation these say who speaks.
QUOTE = (
    SAY
    | TELL
    | CLAUSE
    | ASK
    | LABEL
    | _forms(
        "answer ask beg/begs/begged begin/begins/began bellow blast boast call chant cite chime"
        " chuckle continue criticize crow cry declare decry defend demand denounce describe elaborate"
        " encourage end enthuse exclaim express fume gasp go/goes/went grin groan growl gush hail hiss"
        " inquire interject intone invite jeer joke label/labels/labelled/labeled laugh mock moan mumble murmur mutter"
        " offer order plead/pleads/pleaded praise pray preach press pronounce put/puts quote rage rail rant"
        " read reassure rebut/rebuts/rebutted recount refer/refers/referred refute retort roar scoff scold scream shout"
        " shriek sigh slam/slams/slammed smile smirk snap/snaps/snapped sneer sniff snort sob/sobs/sobbed speak/speaks/spoke/spoken/speaking storm"
        " summarize sum/sums/summed sing/sings/sang teach/teaches/taught tease thunder trumpet urge utter volunteer"
        " weep/weeps/wept whine whisper yell accuse appeal apologize condemn confide congratulate"
        " dismiss dub/dubs/dubbed liken reject sign/signs/signed stipulate thank title/titled entitled welcome"
        " tout bill/billed brand comment conclude open close finish marvel muse narrate"
    )
)

#: Beside a quotation only when nothing stands between it and the verb but the subject.
CLOSE_ONLY = _forms(
    "begin/begins/began bill/billed close continue end finish go/goes/went invite open"
    " offer order press put/puts read/reads see/sees/saw show/shows/showed/shown/showing"
    " sign/signs/signed speak/speaks/spoke/spoken/speaking title/titled entitled find/finds/found/finding"
    " hear/hears/heard hold/holds/held know/knows/knew learn point/points/pointed record"
    " rule decide feel/feels/felt"
)

#: Forms that are nouns as often as verbs.
NOUNS = frozenset(
    "answers answer call calls charge charges claim claims comment comments demand demands doubt"
    " doubts estimate estimates fear fears feeling finding findings forecast forecasts hope hopes"
    " joke jokes judge judges label labels lament laments mention note notes object objects order"
    " orders pledge pledges point points post posts press project projects promise promises protest"
    " protests quote quotes reason reasons record records remark remarks reply report reports rule"
    " rules shows show signal signals state states stress suspect suspects thought thoughts threat"
    " tweet tweets voice voices vow vows warning writing saying worry worries project projects".split()
)

#: What a clause can begin with after its subject: one of these must follow where "that" is left
#: out.
FINITE = frozenset(
    "am are can cannot could couldn't did didn't do does doesn't don't had hadn't has hasn't have"
    " haven't is isn't may might must need should shouldn't was wasn't were weren't will won't would"
    " wouldn't".split()
)

#: After these a clause without "that" may also have a verb in the simple past.
PLAIN = _forms(
    "allege believe/believes/believed claim contend explain maintain state suspect/suspected"
    " think/thinks/thought write/writes/wrote report/reported note/noted"
)

_IRREGULAR = frozenset(
    "became began broke brought built came chose cost cut drew drove fell felt flew fought found"
    " gave got grew held hit kept knew led left let lost made met paid put ran rose saw sent set"
    " shot showed sold spent stood stole struck took told took tried voted went withdrew won wrote".split()
)


def past(word: str) -> bool:
    """Whether a word in lower case looks like a verb in the simple past."""
    return word in _IRREGULAR or (len(word) > 4 and word.endswith("ed"))
