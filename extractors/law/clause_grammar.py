"""The words that operative sentences of decrees are made of, as patterns over folded text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.law.dates import find_dates
from extractors.law.labels import SUFFIXES, label_key
from extractors.law.letters import fold
from extractors.law.numerals import ORDINAL_PATTERN
from extractors.model import Change

_LARGEST_RANGE = 600  # "los artículos del 1 al 9999" is a misprint

_KIND = r"(?:ley|codigo|reglamento|constitucion|estatuto|bando|decreto|acuerdo)"
_QUOTED = re.compile(r"[“\"«](?P<inner>[^”\"»]*)[”\"»]")
_NO_LABELS = re.compile(
    r"\([^()]{3,}\)|\b(?:numero|num|no|n)[.°º]*\s*\d+|\bdecreto\s+\d+|\d+:\d+|"
    r"\b(?:numeral|inciso|subinciso|punto|capitulo|titulo|seccion|libro)(?:es|s)?"
    r"\s+(?:\d+(?:\s*(?:,|y|a|al)\s*)?)+"
)
_END = re.compile(
    r"\bpara quedar(?:\s+redactad[oa]s?)?\s+(?:como\s+sigue|(?:de la|en la)\s+siguiente|en los\s)|"
    r"\ben los (?:siguientes )?terminos(?: siguientes)?\s*:|\bcomo sigue\s*:"
)

VERBS = (
    (
        Change.REFORMS,
        r"(?:elabora|realiza|hace|aprueba) una reforma integral|"
        r"(?:reforma|modifica|cambia)(?:n|r|ndo)?|por modificacion",
    ),
    (Change.ADDS, r"(?:adiciona|agrega|incorpora|crea)(?:n|r|ndo(?:l[ae]s?)?)?|por adicion"),
    (Change.REPEALS, r"(?:deroga|suprime)(?:n|r|ndo)?|por derogacion|quedan? derogad[oa]s?"),
    (Change.ABROGATES, r"(?:abroga)(?:n|r|ndo)?|queda(?:n)? abrogad[oa]s?"),
    (Change.ENACTS, r"(?:expide|emite|aprueba)(?:n|r)?"),
)
_VERB = "|".join(rf"(?P<{change.value}>{words})" for change, words in VERBS)
_OTHER_VERB = r"se (?:agrupa|traslada|reubica|renumera|ratifica|autoriza|instruye|declara|deja)n?"
_MOVED = r"(?:se\s+)?recorr\w+|pasando\b|pasan?\s+a\s+(?:ser|ocupar)\b"
_SUFFIX = r"(?:bis|ter|[a-z]{2,10}(?:ies|ter|intus|extus|ecim))"
_LETTER = (
    r"(?:-[a-zñ]\b|\s[a-dfghj-np-tv-xzñ](?=\s*(?:[;,.]|$|y\s+(?:\d|el\b|los\b)|a\s+\d|del?\s))|"
    r"\se(?=\s*;))"
)
_NUMBER = (
    r"(?<![\d./])\d{1,4}(?:\.\d{1,3}(?!\d))?(?!\d|/|\s?%)"
    rf"(?:\s?(?:o\b\.?|[º°ª]))?(?:[\s-]?{_SUFFIX}(?![a-z])(?:[\s-]?\d{{1,2}}(?!\d))?)*{_LETTER}?"
)
_ITEM = (
    r"(?:el|la|los|las|un|una)?\s*(?:(?:primer|segund|tercer|cuart|quint|sext|ultim)[oa]?s?\s+)?"
    r"(?:articulos?|fraccion|parrafo|inciso|capitulo|denominacion)"
)
TOKEN = re.compile(
    rf"\b(?P<verb>{_VERB})\b|\b(?P<moved>{_MOVED})|\b(?P<other>{_OTHER_VERB})\b|"
    r"\b(?P<same>(?:mismo|propio|dicho|citado|referido|este)\s+articulo\b)|"
    rf"(?P<articles>\barticulos?\b)|(?P<title>\b{_KIND}\b)|(?P<label>{_NUMBER})|(?P<pause>;)|"
    rf"(?P<stop>\.\s+(?!{_ITEM}|y\b)(?=[a-z]))"
)
"""What a sentence is read by: its groups name what was met."""

NOUN_AHEAD = re.compile(r"\b(?:la|una|de|esta|presente|dicha|cada|su)\s+$")
CONDITION_AHEAD = re.compile(
    r"\b(?:en tanto(?: no)?|mientras(?: no)?|hasta|cuando|una vez|donde|si|"
    r"(?<!por el )(?<!por la )que)\s+(?:que\s+)?(?:se\s+)?$"
)
JOINS_VERBS = re.compile(r"[\s,]*(?:y|e|o)?[\s,]*(?:se\s+)?")

TITLE_AHEAD = re.compile(r"\b(?:de|del|a|al|la|el|los|las|en)\s+(?:la\s+|el\s+)?$|^\s*$|[,;:]\s*$")
SELF_AHEAD = re.compile(
    r"\b(?:presente|est[ea]|mism[oa]|propi[oa]|dich[oa]|citad[oa]|mediante(?: el)?)\s+$"
)
LOWER_TITLE = re.compile(
    r"\w+ (?:de|del|para|sobre|general|organica|federal|estatal|penal|civil|procesal|interior|"
    r"fiscal|municipal|politica)\b"
)
_CLOSES_ANY = (
    r"\s*,?\s*(?:publicad[oa]|aprobad[oa]|expedid[oa]|promulgad[oa]|vigente|en vigor|quedando)\b|"
    r"\s*[,;:]?\s*\(|\s*,?\s*para (?:quedar|que)\b|\s*,?\s*(?:todos|ambos|respectivamente)\b|\s*:|"
    r"[\s,]*\b(?:una vez que|hasta (?:en )?tanto|sin perjuicio|a partir del?)\b|"
    r"\s*,\s*(?:pero|no obstante|sin embargo|salvo|cuando|conforme a|(?:la|el) cual|mism[oa])\b|"
    r"\s*;(?!\s*y para )|\s*\.(?:\s|$)|\s*$"
)
TITLE_END = re.compile(
    _CLOSES_ANY + r"|[\s,]*\b(?:y\s+)?se (?:reforma|adiciona|deroga|abroga|modifica|expide|crea|"
    r"recorre)|[\s,]*\by (?:reforma|adiciona|deroga|abroga)n?\b|[\s,]*\b(?:recorr\w+|pasando)\b|"
    r"[\s,]*\by (?:(?:todas )?las )?demas disposiciones\b|\s*,?\s*asi como\b|"
    rf"[\s,]*\by (?:(?:de|del|a|al|en) )?(?:la |el |las |los )?{_KIND}\b|"
    rf"[\s,]*\by (?:a |de |del )?{_ITEM}|\s*,\s*{_ITEM}|\s*,?\s*en (?:su|sus|el|los) {_ITEM}|"
    r"[\s,]*\b(?:y )?por (?:modificacion|adicion|derogacion)\b"
)
DECREE_TITLE_END = re.compile(_CLOSES_ANY)
"""A decree's own title may hold verbs ("Decreto por el que se reforman …")."""

NO_OBJECT = re.compile(
    r"\b(?:opon|contraveng|contrari|contradig|entrada en vigor|conform|de acuerdo|terminos|previst|"
    r"establecid|dispuest|refiere)"
)
NEXT_OBJECT = re.compile(
    r"(?:[,;]|\b[ye]|\basi como)\s*(?:(?:de|del|a|al|en)\s*)?(?:(?:la|el|los|las)\s*)?$"
)
PART = re.compile(
    r"\b(?:fraccion|parrafo|inciso|apartado|numeral|denominacion|base|primer|segundo|tercer|"
    r"ultim|epigrafe|encabezado|proemio|capitulo|titulo|seccion|disposiciones)"
)
PART_OF_ARTICLE = re.compile(
    r"\b(?:fraccion|parrafo|inciso|apartado|numeral|base|encabezado|proemio)"
)
HEADING = re.compile(r"\b(?:capitulo|titulo|seccion|libro|transitorio)")
OF_ARTICLE = re.compile(r"[\s,]*\b(?:de|del|a|al|en)?\s*(?:el|los|las)?\s*(?:articulos?)?\s*$")
TO_ARTICLE = re.compile(r"\b(?:de|del|a|al)\s+(?:los\s+)?(?:articulos?\s*)?$")
_SUB_PART = (
    r"(?:fracci(?:on|ones)|parrafos?|incisos?|apartados?|numerales?|bases?|encabezado|proemio)\b"
)
BARE_PART = re.compile(
    rf"\s*,?\s*(?:(?:en|con)\s+(?:\w+\s+)?)?(?:(?:{ORDINAL_PATTERN}|ultimo)\s+)?{_SUB_PART}"
)
"""What a label is followed by where its part comes after it ("5, fracción II")."""
NEXT_PART = re.compile(
    r"(?:,|\by\b|\basi como\b)\s*(?:(?:y|asi como)\s+)?"
    rf"(?=(?:el|la|los|las|una?)\s+[^,]*?\b{_SUB_PART})"
)
"""Where the part of the next label begins ("y el párrafo segundo del artículo 6")."""
TO_NEXT = re.compile(r"[\s,]*(?:\by\s+)?\b(?:de|a)l?\s+(?:los\s+)?(?:articulos?\s*)?$")
TO_FIRST = re.compile(r"\W*al?\s+(?:los\s+)?articulos?\s*$")
"""A list of articles each followed by its part ("Se adiciona al artículo 5 una fracción VI")."""
ALONE = re.compile(r"\b(?:del|al|de los|a los)\s+$")
"""What stands before an article that is only a number ("la fracción I del 11")."""
REPEALED_LIST = re.compile(
    r"\W*articulos\s+(?P<labels>[^.]{1,80}?)\s*[.:;\-–—]+\s*\(?\s*(?:se\s+)?derog(?:an|ados)\b"
)
"""How several repealed articles are printed as one ("Artículos 5 al 8.- Se derogan")."""
RANGE = re.compile(r"\s*\b(?:al?|hasta)\s+(?:el\s+)?(?:articulo\s+)?")
LIST = re.compile(r"[\s,]*(?:y|e)?[\s,]*")
AFTER_PART = re.compile(r"\b(?:se )?recorr|\bal? (?:capitulo|titulo|seccion|libro)")

_ORDINAL_ALONE = re.compile(rf"(?:el|un|una|la)\s+(?:{ORDINAL_PATTERN}|ultimo)")
_AWAITS = re.compile(
    r"\b(?:una vez que|cuando|hasta (?:en )?(?:tanto|que)|en tanto)\b"
    r"(?! (?:entren?|inicien?|comience) (?:en vigor|(?:la |su )?vigencia)(?: de)?,? "
    r"(?:(?:el|la) presente|est[ea])\b)(?! se publique)"
)
_SAVES = re.compile(r"\b(?:pero|sin perjuicio|no obstante|sin embargo|por lo que|segui\w+)\b|[.;]")
_ROMAN = re.compile(r"[IVXLC]+")
_MOVES = re.compile(
    r",?\s*\b(?:y\s+)?(?:(?:se )?recorr|pasando\b|l[ao]s? actual(?:es)?\b[^,;]*\bpasan? a)"
    r"[^,;]*(?:,|$)",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"(,|\by)\s+(?:en )?sus?\s+", re.IGNORECASE)
_QUOTES = re.compile(r"[“”\"«»]")
_LEADING = re.compile(
    r"^(?:[\s,;:.]|\b(?i:y|e|así como|de|con|sus?|en sus?|al mism[oa]|"
    r"en(?=\s+(?:el|la|los|las)\b))\s)+"
)
_TRAILING = re.compile(
    r"(?:[\s,;:.]++(?:(?i:y|se|del?|al|la|el|los|las|de fecha|tod[oa]s|amb[oa]s)(?=[\s,;:.]|$))?)+$"
)


def readable(printed: str) -> str:
    """The folded sentence up to its end, what holds no order blanked out, places kept."""
    words = fold(_QUOTED.sub(_unquote, printed))
    for one in find_dates(words):
        words = words[: one.start] + " " * (one.end - one.start) + words[one.end :]
    words = _NO_LABELS.sub(lambda match: " " * len(match.group()), words)
    end = _END.search(words)
    return words[: end.start()] if end else words


def _unquote(match: re.Match[str]) -> str:
    inner = match["inner"]
    is_title = re.match(rf"\s*{_KIND}\b", fold(inner)) is not None
    return f" {inner} " if is_title else " " * len(match.group())


def trim(printed: str) -> str:
    """Printed words without quotes, moves ("recorriéndose …") or loose ends."""
    text = " ".join(_MOVES.sub("", _QUOTES.sub(" ", printed)).split())
    text = _AGAIN.sub(r"\1 ", text)
    return _TRAILING.sub("", _LEADING.sub("", text))


def awaits(before: str, after: str = "") -> bool:
    """Whether the words around an order make it wait for an event that may never come.

    Example:
        >>> awaits("una vez que se emita la declaratoria, "), awaits("", ", sin perjuicio de")
        (True, False)
    """
    waits = _AWAITS.search(before) or _AWAITS.search(_SAVES.split(after)[0])
    return waits is not None


def complete(part: str, before: str) -> str:
    """A part named by its number alone is what the one before it is, a paragraph or a fraction.

    Example:
        >>> complete("el tercero", "el segundo párrafo"), complete("II", "las fracciones I")
        ('el párrafo tercero', 'fracción II')
    """
    if _ORDINAL_ALONE.fullmatch(fold(part)) and "parrafo" in fold(before):
        return part.replace(" ", " párrafo ", 1)
    return f"fracción {part}" if _ROMAN.fullmatch(part) and "fraccion" in fold(before) else part


def jointly(operations: tuple[Change, ...]) -> tuple[Change, ...]:
    """What verbs that share one list do: an article that is added to is reformed."""
    if set(operations) == {Change.REFORMS, Change.ADDS}:
        return (Change.REFORMS,)
    return tuple(dict.fromkeys(operations))


def expand(first: str, last: str) -> Iterator[str]:
    """The labels after ``first`` up to ``last``, both included in law's order.

    Example:
        >>> list(expand("9", "12")), list(expand("5", "5 ter")), list(expand("34 a", "34 c"))
        (['10', '11', '12'], ['5 bis', '5 ter'], ['34 b', '34 c'])
    """
    (start, _, _), (stop, _, _) = label_key(first), label_key(last)
    tail_first, tail_last = first.partition(" ")[2], last.partition(" ")[2]
    if start == stop and tail_last in SUFFIXES:
        begin = SUFFIXES.index(tail_first) + 1 if tail_first in SUFFIXES else 0
        yield from (f"{start} {word}" for word in SUFFIXES[begin : SUFFIXES.index(tail_last) + 1])
    elif start == stop and len(tail_first) == len(tail_last) == 1:
        yield from (f"{start} {chr(c)}" for c in range(ord(tail_first) + 1, ord(tail_last) + 1))
    else:
        if 0 < stop - start < _LARGEST_RANGE:
            yield from (str(number) for number in range(start + 1, stop))
        yield last
