"""What of a text binds from another day than the rest, as its transitory articles say.

"… con excepción de los artículos 5 y 6, que entrarán en vigor el 1 de enero de 2014" and
"El Capítulo III entrará en vigor a los noventa días de su publicación" are such. A sentence
is walked from left to right: what is named before a verb is what begins to bind, and what
follows the verb, up to the next that is named, says when.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from extractors.law.clauses import parse_clause
from extractors.law.divisions import labels_under
from extractors.law.in_force import BEGINS, EXCEPT, LONGEST_QUOTE, STOP, is_ending
from extractors.law.in_force_rules import apply_rule
from extractors.law.letters import fold
from extractors.law.numerals import ORDINAL_PATTERN, ordinal_value
from extractors.model import InForceException, Provision

_SENTENCE = re.compile(rf"\S.*?{STOP}", re.DOTALL)
_VERB = (
    rf"(?:{BEGINS}|lo\s+haran?\b|cuya\s+(?:vigencia|entrada\s+en\s+vigor)\s+"
    r"(?:iniciara|comenzara|sera|surtira)\b)"
)
_DIVISION = (
    r"(?:articulos?|fracci(?:on|ones)|parrafos?|incisos?|capitulos?|titulos?|seccion(?:es)?|libros?|"
    r"apartados?|numerales)\b"
)
_DUTIES = r"(?:obligaci|atribuci|facultad|sancion|previsi)\w+"
_CHANGES = r"(?:disposici|reforma|adici|derogaci|modificaci|norma)\w*"
_THE = r"(?:del?\s+|al?\s+)?(?:el\s+|la\s+|los\s+|las\s+)?"
_PART = (
    rf"(?:{_THE}(?:{_DIVISION}|{_DUTIES}|{_CHANGES})|el\s+contenido\b|"
    r"lo\s+(?:dispuest|previst|establecid|senalad|relativ|preceptuad|referente|ordenad)\w*)"
)
_ON = (
    r"(?:(?:asimismo|no\s+obstante|sin\s+embargo|unicamente|por\s+su\s+parte|mientras\s+que|pero|y|"
    r"por\s+lo\s+que\s+(?:hace|respecta|se\s+refiere)\s+a|en\s+cuanto\s+a)\b[\s,]*|"
    r"(?:tratandose|en\s+el\s+caso)\s+(?=del?\b))*+"
)
_OWN = (
    r"(?:(?:el|la|los|las)\s+presentes?\b|"
    rf"est(?:e|a|os|as)\b(?!\s+(?:no\s+)?{_VERB}))"  # "los artículos 5 y 6, estos entrarán …"
)
_TOKEN = re.compile(
    rf"\b(?P<lead>{EXCEPT})|\b(?P<verb>{_VERB})|(?:\A|[,:.\-–])\s*{_ON}(?P<own>{_OWN})|"
    rf"(?:\A|[,:]|\b(?=y\b|mientras\b))\s*{_ON}(?P<part>{_PART})"
)
_RELATIVE = re.compile(
    r"[\s,]*\b(?:l[oa]s?\s+)?(?:que|cual(?:es)?|mism[oa]s?(?:\s+que)?|quien(?:es)?)?\s*(?:no\s*)?$",
    re.IGNORECASE,
)
_ANY_VERB = re.compile(rf"\b{_VERB}")
_RELATIVE_VERB = re.compile(
    rf"\b(?:que|cual(?:es)?|mism[oa]s?|quien(?:es)?)\s+(?:no\s+)?{_VERB}$|\b(?:lo|cuya)\s[a-z\s]+$"
)
_IS_CHANGES = re.compile(rf"{_THE}{_CHANGES}")
_SPECIFIC = re.compile(
    rf"\b(?:relativ|referent|en\s+materia|sobre|conferid|respect|{_DIVISION}|"
    r"(?:al?|del?)\s+(?:la\s+)?(?:ley|codigo|reglamento|constitucion)\b)"
)
_DONE_HERE = re.compile(
    r"[\s,]+(?:reformad|adicionad|modificad|derogad|dispuest|contenid|previst|hech|que\s|a\s+que\s)",
    re.IGNORECASE,
)
_TRANSITORY = re.compile(r"\btransitori[oa]s?\b")
_ORDINAL = re.compile(rf"unico|{ORDINAL_PATTERN}")
_ORDINALS = re.compile(
    rf"\barticulos?\s+(?P<list>(?:unico|{ORDINAL_PATTERN})\b"
    rf"(?:(?:\s*,\s*(?:y\s+)?|\s+y\s+)(?:{ORDINAL_PATTERN})\b)*)"
)
_LAW = re.compile(
    r"\b(?:presente|est[ea]|citad[oa])\s+(?:ley|codigo|reglamento|ordenamiento|constitucion)\b"
)


def find_exceptions(
    transitories: Sequence[Provision],
    published: date | None,
    articles: Sequence[Provision] = (),
    of_decree: bool | None = None,
) -> tuple[InForceException, ...]:
    """What the transitory articles except from the day that the rest binds from.

    Args:
        transitories: They, in printed order.
        published: The day that rules count from.
        articles: The text's own, each with its divisions, to know what "el Capítulo III" is.
        of_decree: Where a decree and the law that it issues share their transitory articles:
            whether the decree's own articles are asked for, or the rest; both unless given.
    """
    wanted = (True, False) if of_decree is None else (of_decree,)
    found = [
        one
        for provision in transitories
        for one in _of_text(
            " ".join(provision.text.split()), provision, published, articles, wanted
        )
    ]
    return tuple(dict.fromkeys(found))


def is_of_decree(words: str) -> bool:
    """Whether the words name a decree's own articles, which are counted in ordinals.

    Example:
        >>> is_of_decree("los artículos 5 y 6 de este Decreto"), is_of_decree("Artículo segundo")
        (False, True)
    """
    folded = fold(words)
    return bool(_ORDINALS.search(folded)) and not _LAW.search(folded)


def _of_text(
    text: str,
    provision: Provision,
    published: date | None,
    articles: Sequence[Provision],
    of_decree: Sequence[bool],
) -> Iterator[InForceException]:
    for sentence in _SENTENCE.finditer(fold(text)):
        printed = text[slice(*sentence.span())]
        for one in _Walk(sentence.group()).parts():
            part = _RELATIVE.sub("", printed[one.start : one.verb])
            if not _is_exception(part) or is_of_decree(part) not in of_decree:
                continue
            timing = apply_rule(printed[one.when : one.end], published)
            labels, instrument = _labels(part, articles)
            yield InForceException(
                labels=labels,
                date=timing.date if timing else None,
                rule=timing.rule if timing else None,
                words=printed[one.lead : one.end].strip(" ,")[:LONGEST_QUOTE],
                page=provision.first_page,
                instrument=instrument,
            )


@dataclass(slots=True)
class _Part:
    """A part that begins to bind by itself: where its words, its verb and its time stand."""

    lead: int
    start: int
    verb: int = 0
    when: int = 0
    end: int = 0


@dataclass(slots=True)
class _Walk:
    """One sentence, folded, and the parts met in it so far."""

    words: str
    met: list[_Part] = field(default_factory=list)
    current: _Part | None = None
    own_waits: bool = False  # "el presente Decreto" has not met its verb yet
    is_about_force: bool = False

    def parts(self) -> list[_Part]:
        """The parts named, each with its verb; an exception without one is a part too."""
        last_verb = max((verb.start() for verb in _ANY_VERB.finditer(self.words)), default=0)
        for token in _TOKEN.finditer(self.words):
            at = token.start(token.lastgroup or 0)
            is_named = self.current is not None and not self.current.verb
            if token["verb"]:
                self._take_verb(token)
            elif token["lead"]:
                self._close(at)
                self.current = _Part(at, token.end())
            elif token["own"]:
                self._close(at)
                self.own_waits = True
            elif not is_named and token.end() < last_verb:
                self._close(at)
                self.current = _Part(at, at)
        self._close(len(self.words))
        return self.met if self.is_about_force else []

    def _take_verb(self, token: re.Match[str]) -> None:
        part = self.current if self.current and not self.current.verb else None
        self.is_about_force |= self.own_waits or part is not None
        if part and self.own_waits and not _RELATIVE_VERB.search(self.words[: token.end()]):
            self._close(token.start())  # "este Decreto, salvo el artículo 9, entrará en vigor …"
        elif part:
            part.verb, part.when = token.start(), token.end()
            return
        self.own_waits = False

    def _close(self, end: int) -> None:
        """The part and its words end here; one that does nothing, or only ends, is none."""
        part, self.current = self.current, None
        if part is None or (not part.verb and part.lead == part.start):
            return
        part.verb, part.when, part.end = part.verb or end, part.when or end, end
        if not is_ending(self.words[part.verb : part.when], self.words[part.when : end]):
            self.met.append(part)


def _is_exception(part: str) -> bool:
    """A part of the text; not a transitory article, nor "las reformas" as such."""
    words = fold(part).strip(" ,")
    if not words or _TRANSITORY.search(words):
        return False
    return not _IS_CHANGES.match(words) or _SPECIFIC.search(words) is not None


def _labels(part: str, articles: Sequence[Provision]) -> tuple[tuple[str, ...], str]:
    """The articles that the words name, and the other law whose they are, if one is named."""
    changes = parse_clause(f"Se reforma {part}")
    named = next((change.instrument for change in changes if change.instrument), "")
    instrument = _DONE_HERE.split(named)[0]
    labels = dict.fromkeys(change.label for change in changes if change.label)
    ordinals = _ORDINALS.search(fold(part))
    if not labels and ordinals:
        words = _ORDINAL.findall(ordinals["list"])
        labels = dict.fromkeys(str(ordinal_value(word) or word) for word in words)
    return tuple(labels) or labels_under(part, articles), instrument
