"""Words that put a number on record: what a rule sets, who sits in a chamber, what was voted."""

from __future__ import annotations

LIMITS = frozenset(
    "must required requires require requirement threshold limit limits limited capped cap"
    " maximum need needs needed minimum quorum allowed allows permitted capacity quota eligible"
    " seating accommodate accommodates target targets aims goal pledged pledge obliges obliged"
    " oblige commits committed entitles entitled".split()
)
#: Those whose number in a chamber or a vote is on record.
SEATED = frozenset(
    "members lawmakers senators mps councillors democrats republicans conservatives delegates"
    " deputies legislators congressmen representatives electors".split()
)
VOTED = frozenset("voted chose turnout referendum ballots elected cast ballot".split())
