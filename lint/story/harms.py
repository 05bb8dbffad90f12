"""Words of harm: what each says has become of those who are counted."""

from __future__ import annotations

from lint.story.verbs import forms

#: Nouns that say what became of those counted.
STATED = {
    **dict.fromkeys(
        "deaths death fatalities fatality casualties casualty victims victim bodies body corpses"
        " martyrs".split(),
        "dead",
    ),
    **dict.fromkeys("injuries injury".split(), "hurt"),
    **dict.fromkeys("arrests arrest detentions detainees".split(), "arrested"),
}
#: Verbs that those who suffer may be the subject of: they died, they are missing.
SUFFERED = {
    **dict.fromkeys(
        "dead died die dying perished drowned claimed starved suffocated froze frozen choked"
        " burned burnt kill kills killing".split(),
        "dead",
    ),
    **dict.fromkeys("hurt sick ill".split(), "hurt"),
    **dict.fromkeys("homeless fled stranded displaced evacuated".split(), "displaced"),
    **dict.fromkeys("missing unaccounted trapped vanished".split(), "missing"),
    **dict.fromkeys(["arrests"], "arrested"),
}
#: Verbs that say what is done to them: killed 14 people, 14 people were killed.
DONE = {
    **dict.fromkeys(
        forms(
            "kill drown execute massacre slaughter murder slay/slays/slain/slew/slaying"
            " shoot/shoots/shot/shooting behead burn/burns/burned/burnt/burning crush suffocate"
            " lynch hang/hangs/hanged/hanging hack electrocute asphyxiate crucify bludgeon"
            " club/clubs/clubbed/clubbing butcher strangle incinerate decapitate assassinate"
            " swallow"
        )
        - {"shoot", "shoots", "club", "clubs"},
        "dead",
    ),
    **dict.fromkeys(
        forms(
            "wound injure hurt/hurts/hurting hospitalise hospitalize maim poison infect sicken"
            " stab/stabs/stabbed/stabbing knife/knifed/knifing trample maul"
            " blind/blinded/blinding scald gas/gassed/gassing stone/stoned/stoning rape torture"
            " assault paralyse paralyze cripple/crippled/crippling mutilate disfigure traumatise"
            " traumatize bite/bites/bitten/biting electrocute flog whip/whipped/whipping molest"
            " savage concuss brutalise brutalize"
        ),
        "hurt",
    ),
    **dict.fromkeys(
        forms("displace evacuate uproot evict expel/expels/expelled/expelling deport dispossess"),
        "displaced",
    ),
    **dict.fromkeys(forms("trap/traps/trapped/trapping bury entomb"), "missing"),
    **dict.fromkeys(
        forms("kidnap/kidnaps/kidnapped/kidnapping abduct enslave/enslaved/enslaving"), "abducted"
    ),
    **dict.fromkeys(forms("arrest detain intern/interned/interning"), "arrested"),
}
HARM = {**DONE, **SUFFERED}
HARM_NOUNS = {
    **dict.fromkeys(
        "deaths death killing killings murder murders massacre slaughter execution executions"
        " bodies lives corpses".split(),
        "dead",
    ),
    **dict.fromkeys("arrest arrests detention".split(), "arrested"),
    **dict.fromkeys("abduction abductions kidnapping".split(), "abducted"),
    "displacement": "displaced",
}
#: Verbs of two words.
PHRASES = {
    **dict.fromkeys(
        "shot dead|picked off|gunned down|mown down|mowed down|cut down|struck down|wiped out"
        "|blown up|blew up|carried off|finished off|finish off|burned alive|burnt alive|hacked down"
        "|lay dead|fell dead|found dead|killed off|finishes off".split("|"),
        "dead",
    ),
    "swept away": "missing",
    **dict.fromkeys(("beat up", "beaten up", "fell ill", "fallen ill", "taken ill"), "hurt"),
    **dict.fromkeys("driven out|drove out|driven off|drove off|chased out|forced out".split("|"),
                    "displaced"),
    "rounded up": "arrested",
}  # fmt: skip
