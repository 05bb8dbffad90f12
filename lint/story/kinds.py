"""What kind of source some words name: a person, a body, a document, data, nobody."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

#: How a source is named.
PRONOUN, NAME, BODY, DOCUMENT, UNNAMED = "pronoun", "name", "body", "document", "unnamed"
#: What a source is, where it is no body, document or nobody.
PERSON, DATA, LINK = "person", "data", "link"

PRONOUNS = frozenset("he she they it i we you who".split())
_DATA = frozenset(
    "census data database dataset estimates figures graph index numbers poll polling polls"
    " projections register registers statistics stats survey surveys".split()
)
_DOCUMENTS = _DATA | frozenset(
    "account accounts advisory affidavit agenda agreement analysis announcement article articles"
    " assessment audit autopsy ballot biography blog book briefing broadcast bulletin caption"
    " certificate charter code columnist communique complaint constitution contract contracts"
    " cable cables declaration decree diary directive dispatch dissent document documents dossier"
    " editorial email emails evidence file files filing filings findings footage forms guidance"
    " guidelines handbook headline headlines indictment inquiry interview investigation invoice"
    " invoices journal judgment judgement law laws lawsuit leaflet letter letters log logs magazine"
    " manifesto manual map mailer memo memoir memorandum memos message messages minutes motion"
    " newsletter newspaper newspapers note notes notice obituary opinion order paper papers"
    " petition photo photos placard plan platform post poster posts posting press proposal"
    " questionnaire reading readout record recording recordings records release releases report"
    " reports research resolution results review reviews rules ruling script section sign signs"
    " slogan speech statement statements statute study studies subpoena suit summary testimony text"
    " texts timetable transcript transcripts treaty tweet tweets verdict video videos warrant"
    " website writ".split()
)
#: Who hides: a source of one or two words that could be anybody.
_UNNAMED = frozenset(
    "sources source experts analysts observers critics insiders commentators supporters opponents"
    " many some others people everyone locals activists rumours rumors pundits sceptics skeptics"
    " most several few nobody one folks everybody someone somebody anyone".split()
)
#: Crowds whose thoughts nobody knows.
_OWNERS = frozenset({"his", "her", "its", "their"})
_CROWD = frozenset(
    "people voters residents citizens public men women parents customers consumers fans families"
    " workers investors shoppers households adults locals everyone everybody nobody many most some"
    " others few several readers viewers drivers taxpayers analysts experts observers critics"
    " supporters opponents pundits sceptics skeptics commentators insiders countries nations states".split()
)
_COUNTLESS = frozenset("many most some few several countless all more numerous other".split())
#: Before these things are said by people whom the report need not name.
HEARINGS = frozenset(
    "bbc committee congress court hearing inquest inquiry jurors jury magistrates parliament senate"
    " trial tribunal".split()
)
#: Words for bodies; most are the last word of a name or follow "the".
_BODIES = frozenset(
    "academy administration agency airline airport alliance army assembly association authorities"
    " authority bank bbc board brigade broadcaster bureau cabinet camp campaign center centre"
    " chamber charity church city clinic club coalition college commission committee company"
    " conference confederation congress consortium consulate corporation council county court"
    " delegation department directorate embassy exchange executive family federation firm force"
    " forces foundation front fund gazette government group guard herald hospital house institute"
    " institution intelligence jury league lobby mail management media mill military ministry"
    " mission mosque movement museum navy network newspaper ngo observatory office organisation"
    " organization outlet panel parliament party pentagon police post press prosecution radio"
    " regiment regulator republic retailer reuters school secretariat senate service society staff"
    " state studio supplier syndicate team television telegraph times treasury tribune tribunal"
    " trust union university watchdog wing".split()
)
PREPOSITIONS = frozenset("at by for from in into of on to who with".split())
#: Roles of people; they decide against the words for bodies around them.
_ROLES = frozenset(
    "adviser advisor aide ambassador analyst archbishop attorney author baker bishop boss broker"
    " captain chair chairman chairwoman chancellor chief coach colleague colonel commander"
    " commissioner consultant coordinator cousin councillor daughter delegate deputy detective"
    " director diplomat doctor driver economist editor engineer envoy executive expert father friend"
    " general governor head historian husband judge justice king lawmaker lawyer leader lieutenant"
    " major manager mayor mediator minister mother neighbour neighbor negotiator nurse officer"
    " official organiser organizer owner partner pastor physician pilot player politician pope premier"
    " president priest prince princess principal professor prosecutor queen reporter representative"
    " researcher resident rower sailor scientist secretary senator sergeant sheikh sheriff sister"
    " soldier solicitor son speaker spokesman spokesperson spokeswoman strategist student"
    " superintendent surgeon survivor teacher trader translator trustee uncle veteran victim volunteer"
    " widow wife witness worker accountant activist actor actress architect artist barrister biologist"
    " brother campaigner caretaker chef clerk climatologist columnist composer congressman"
    " congresswoman constable contractor coroner counsellor criminologist curator dean dentist"
    " designer developer epidemiologist farmer firefighter fisherman founder geologist guard"
    " headteacher hydrologist imam inspector instructor investigator lecturer librarian magistrate"
    " mechanic midwife musician novelist ombudsman paramedic poet policeman policewoman programmer"
    " psychiatrist psychologist rabbi ranger rector registrar seismologist sculptor singer"
    " shopkeeper sociologist statistician steward teenager tenant treasurer tutor vet virologist"
    " warden writer mr mrs ms miss dr sir lady lord prof rep sen gov gen col".split()
)


def is_crowd(lower: Sequence[str]) -> bool:
    """Whether words in lower case name a crowd: voters, most Britons."""
    return lower[-1] in _CROWD or (lower[0] in _COUNTLESS and len(lower) <= 3)


def is_document(word: str) -> bool:
    """Whether a word in lower case names a document or data."""
    return word in _DOCUMENTS


def is_role(word: str) -> bool:
    """Whether a word in lower case is what a person is: minister, spokeswoman, coach."""
    return word in _ROLES


def speaks(lower: Sequence[str]) -> bool:
    """Whether words in lower case end with a person, a body or a document that may say things."""
    last = lower[-1].removesuffix("s") if lower[-1] not in _DOCUMENTS else lower[-1]
    known = {lower[0], lower[-1], last}
    return not (known.isdisjoint(_ROLES) and known.isdisjoint(_DOCUMENTS | _BODIES))


def kind(words: Sequence[str], lower: Sequence[str], starts: bool) -> str:
    """Return how some words name a source: pronoun, name, body, document or unnamed.

    ``lower`` are the same words in lower case; ``starts`` says that they begin a sentence, where
    a capital shows nothing.
    """
    if len(lower) == 1 and lower[0] in PRONOUNS:
        return PRONOUN
    capitals = sum(1 for word in words if word[0].isupper())
    named = capitals > (words[0][0].isupper() and starts)
    if not named and lower[-1] in _UNNAMED and len(lower) <= 2 and lower[0] not in _OWNERS:
        return UNNAMED
    if _head(lower) in _DOCUMENTS:
        return DOCUMENT
    return NAME if named else BODY


#: What these are of comes after "of".
_PARTS = frozenset("all both copies copy each none one part parts several some two".split())


def _head(lower: Sequence[str]) -> str:
    """The last word before the first preposition that is a document or a role."""
    head = ""
    for word in lower:
        if word in PREPOSITIONS and (head or lower[0] not in _PARTS):
            break
        if word in _DOCUMENTS or word in _ROLES:
            head = word
    return head


def before_preposition(lower: Sequence[str]) -> int:
    """Return how many of some words in lower case stand before their first preposition.

    That of a phrase which begins with one is the next.
    """
    return next((at for at, word in enumerate(lower) if at and word in PREPOSITIONS), len(lower))


def identity_kind(words: Sequence[str], lower: Sequence[str], how: str) -> str:
    """Return what a source is: person, body, document, data or unnamed.

    ``how`` is what ``kind`` says of the same words. The words of an apposition are best left out.
    """
    if how in (UNNAMED, PRONOUN):
        return UNNAMED
    if how == DOCUMENT:
        return DOCUMENT if _DATA.isdisjoint(lower) else DATA
    if _head(lower):
        return PERSON
    front = before_preposition(lower)
    if 1 < front < len(words) and all(word.istitle() for word in words[:front]):
        words, lower = words[:front], lower[:front]  # Ana Ruiz of the Harbour Board
    if not _BODIES.isdisjoint(lower) or lower[0] == "the":
        return BODY
    if how == BODY:  # a name at the start of a sentence looks like any word
        return PERSON if len(words) == 1 and words[0].istitle() and words[0][-1] != "s" else BODY
    return BODY if any(word.isupper() and len(word) > 1 for word in words) else PERSON
