"""Names of other scripts in the Latin letters that English news gives them."""

import re

_CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґђјљњћџѓќѕўәғқңөұүһ",
        "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya i yi ye g "
        "dj j lj nj c dz gj kj dz u a g k n o u u h".split(" "),
        strict=True,
    )
)
_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρσςτυφχψω",
        "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(),
        strict=True,
    )
)
_GEORGIAN = dict(
    zip(
        "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
        "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h".split(),
        strict=True,
    )
)
_ARMENIAN = dict(
    zip(
        "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև",
        "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f ev".split(),
        strict=True,
    )
)
_KANA = dict(
    zip(
        "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンガギグゲゴ"
        "ザジズゼゾダヂヅデドバビブベボパピプペポ",
        "a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho "
        "ma mi mu me mo ya yu yo ra ri ru re ro wa o n ga gi gu ge go "
        "za ji zu ze zo da ji zu de do ba bi bu be bo pa pi pu pe po".split(),
        strict=True,
    )
)
_SCRIPTS = _CYRILLIC | _GREEK | _GEORGIAN | _ARMENIAN | _KANA
_GREEK_PAIRS = {
    "ου": "ou",
    "ού": "ou",
    "ευ": "ef",
    "αυ": "av",
    "μπ": "b",
    "ντ": "nt",
    "γγ": "ng",
    "γκ": "gk",
}
_ACCENTS = str.maketrans("άέήίόύώϊϋΐΰ", "αεηιουωιυιυ")


def romanise(name: str) -> list[str]:
    """Return the usual spellings of a name in Latin letters; none when a letter is unknown."""
    if name.isascii() or all(ord(letter) < 0x250 for letter in name):
        return [name]
    text = name.lower()
    for pair, latin in _GREEK_PAIRS.items():
        text = text.replace(pair, latin)
    text = text.translate(_ACCENTS)
    latin = "".join(_SCRIPTS.get(letter, letter) for letter in text)
    if not latin.isascii() or not latin.isalpha():
        return []
    spellings = {latin}
    if "а" <= text[0] <= "ґ":
        spellings |= {re.sub(r"(?<=[aeo])y(?=$|[^aeiou])", "i", latin)}  # Andrey, Andrei
        spellings |= {re.sub("iy$", ending, latin) for ending in ("y", "i", "ii")}  # Dmitriy
        spellings |= {re.sub(r"(?<=[aeiou])e|^e", "ye", latin)}  # Yelena
        spellings |= {latin.replace("yo", "e")}  # Fedor
        spellings |= {latin.replace("kh", "h")}
    return sorted(spelling.capitalize() for spelling in spellings)
