"""Verbs of saying, thinking and showing, by what they can govern."""

from __future__ import annotations


def forms(lemmas: str) -> frozenset[str]:
    """Return all forms of regular verbs; ``a/b/c`` gives the forms of an irregular one."""
    result: list[str] = []
    for lemma in lemmas.split():
        last = lemma[-1]
        if "/" in lemma:
            result += lemma.split("/")
        elif last == "e":
            stem = lemma[:-1]
            result += (lemma, lemma + "s", lemma + "d", stem + "ing")
            if lemma[-3:] == "ize":  # written -ise elsewhere
                stem = stem[:-1] + "s"
                result += (stem + "e", stem + "es", stem + "ed", stem + "ing")
        elif last == "y" and lemma[-2] not in "aeiou":
            result += (lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing")
        else:
            plural = "es" if last in "sxz" or lemma[-2:] in ("sh", "ch") else "s"
            result += (lemma, lemma + plural, lemma + "ed", lemma + "ing")
    return frozenset(result)


#: A clause after these needs no "that", and nothing else is likely to follow them.
SAY = forms("say/says/said/saying add argue insist quip/quips/quipped")

#: These take a listener before the clause: told reporters, assured parliament that.
TELL = forms(
    "tell/tells/told/telling assure inform remind warn notify persuade advise brief/briefs/briefed"
)

#: These govern a that-clause, and as often a noun, which is no attribution.
CLAUSE = forms(
    "accept acknowledge admit/admits/admitted/admitting affirm agree allege announce argue assert"
    " assume believe boast calculate caution certify charge claim comment complain concede conclude"
    " confess confirm contend counter declare decide deduce demand deny determine disclose discover"
    " doubt echo emphasize/emphasizes/emphasized/emphasizing/emphasise/emphasises/emphasised/emphasising"
    " estimate expect explain fear feel/feels/felt find/finds/found/finding forecast/forecasts"
    " foresee/foresees/foresaw grumble guess hear/hears/heard hint hold/holds/held hope"
    " imply indicate infer insinuate joke judge know/knows/knew learn/learns/learned/learnt lament"
    " maintain mention note object observe opine/opines/opined"
    " pledge point/points/pointed predict proclaim project promise propose protest prove/proves/proved"
    " read/reads reaffirm realize reason recall reckon recommend record reiterate relate remark"
    " remember repeat reply report respond restate reveal rule say see/sees/saw show/shows/showed/shown/showing"
    " signal speculate state stipulate stress suggest suspect swear/swears/swore testify"
    " theorize think/thinks/thought threaten tweet underline underscore understand/understands/understood"
    " verify voice vow worry write/writes/wrote/written/writing post highlight"
    " aver/avers/averred clarify require surmise profess brag/brags/bragged joke charge suppose dispute"
    " retort confide preach advocate assess attest certify decree demonstrate envisage establish"
    " fume gripe vent tell/tells/told relay retweet caption blog/blogs/blogged"
)

#: Governs an infinitive: vowed to fight, claimed to have won.
COMMIT = forms(
    "claim offer pledge profess promise propose/proposes/proposed purport"
    " swear/swears/swore threaten vow"
)
#: Governs what was done or is to be done in "-ing": denied taking money.
GERUND = forms(
    "acknowledge admit/admits/admitted advise advocate deny describe recall recommend remember"
    " report suggest"
)
#: Governs a listener and an infinitive: urged members to stay.
REQUEST = forms(
    "advise ask beg/begs/begged beseech/beseeches/beseeched command demand direct exhort"
    " implore instruct order plead/pleads/pleaded remind tell/tells/told urge"
    " warn"
)
#: Blames somebody, with what for: accused the firm of lying.
BLAME = forms(
    "accuse admonish assail attack blame blast castigate censure chastise chide condemn credit criticize"
    " denounce fault hail lambast lambaste mock praise rebuke reprimand ridicule scold skewer slam/slams/slammed"
    " suspect thank"
)
#: Of a document or of data, governs what they show: a lead, a rise.
SHOW = forms(
    "cite describe detail document estimate find/finds/found give/gives/gave indicate list put/puts"
    " record report reveal show/shows/showed suggest"
)
#: With a figure as object these name who counted.
COUNT = forms("announce confirm count estimate log/logs/logged record register report tally")
#: What these promise or write may stand after the one to whom: promised supporters that.
TO_WHOM = forms("caution email pledge promise swear/swears/swore text write/writes/wrote")
#: With its preposition, governs what is said: called for a vote, warned of floods.
PREPOSITION = {
    **dict.fromkeys(forms("call"), ("for", "on")),
    **dict.fromkeys(forms("appeal"), ("for",)),
    **dict.fromkeys(forms("argue"), ("for", "against")),
    **dict.fromkeys(forms("warn caution advise"), ("of", "against", "about")),
    **dict.fromkeys(forms("complain boast brag/brags/bragged"), ("of", "about")),
    **dict.fromkeys(forms("hint"), ("at",)),
    **dict.fromkeys(forms("point/points/pointed allude confess admit/admits/admitted"), ("to",)),
}
#: What people think is theirs to know; of a crowd it is nobody's.
BELIEF = forms(
    "assume believe doubt expect fear feel/feels/felt guess hope imagine know/knows/knew suspect"
    " think/thinks/thought want worry"
)

#: These put a label on something; the label is the speaker's.
LABEL = forms(
    "brand call characterize condemn criticize decry denounce describe dismiss dub/dubs/dubbed hail"
    " label/labels/labelled/labeled liken mock praise refer/refers/referred reject slam/slams/slammed"
    " term tout title/titled entitled accuse blast cite quote"
)

#: These govern a question: asked why, described how.
ASK = forms("ask describe question wonder inquire/inquires/inquired debate")

#: The verbs of signs and letters.
READ = frozenset({"read", "reads"})

#: Beside a quotation these say who speaks.
QUOTE = (
    SAY
    | TELL
    | CLAUSE
    | ASK
    | LABEL
    | forms(
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
CLOSE_ONLY = forms(
    "begin/begins/began bill/billed close continue end finish go/goes/went invite open"
    " offer order press put/puts read/reads see/sees/saw show/shows/showed/shown/showing"
    " sign/signs/signed speak/speaks/spoke/spoken/speaking title/titled entitled find/finds/found/finding"
    " hear/hears/heard hold/holds/held know/knows/knew learn point/points/pointed record"
    " rule decide feel/feels/felt"
)

#: Forms that are nouns as often as verbs.
NOUNS = frozenset(
    "answers answer appeal appeals attack attacks blame brief briefs count counts detail details"
    " document documents list lists listed log logs register registers registered command commands credit credits direct fault"
    " faults offer offers request requests call calls charge charges claim claims comment comments demand demands doubt"
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
PLAIN = forms(
    "allege believe/believes/believed claim conclude contend estimate explain maintain state"
    " suggest suspect/suspected think/thinks/thought warn write/writes/wrote report/reported"
    " note/noted confirm testify predict assert assure tell/told/tells"
)

_IRREGULAR = frozenset(
    "ate became began bit blew bought broke brought built burnt came caught chose clung cost cut dealt"
    " did drank drew drove fed fell felt fled flew fought forgot found froze gave got grew hid held hit"
    " hung hurt kept knew laid lay led left lent let lit lost made meant met overtook paid put quit ran"
    " rang rode rose sank sat saw sent set shot showed shrank shut slept slid sold sought spent spoke"
    " spread stole stood struck stuck swam swept swore swung taught threw told took tore tried"
    " understood voted went withdrew woke won wore wrote".split()
)


def past(word: str) -> bool:
    """Whether a word in lower case looks like a verb in the simple past."""
    return word in _IRREGULAR or (len(word) > 4 and word.endswith("ed"))


#: Nouns that name what was said or thought: the claim that, her view that.
SAYINGS = frozenset(
    "accusation accusations admission advice allegation allegations announcement answer argument"
    " arguments assertion assertions assessment assurance assurances belief charge claim claims"
    " comment comments complaint complaints concern concerns conclusion confirmation contention"
    " conviction denial explanation fear fears finding findings forecast hint hope hopes idea"
    " insistence judgment judgement message motto notion opinion pledge point prediction predictions"
    " promise promises proposal reassurance reassurances remark remarks reminder reply response"
    " revelation ruling statement statements suggestion suggestions suspicion testimony theory"
    " threat threats verdict view views vow warning warnings words worry worries".split()
)
