"""Where a text names trafficking in persons: the noun "trata" told from the verb "tratar".

"Si se trata de personas menores" speaks of no crime, and so do "cuando se trate de" and
"quien la trata con respeto". What stands before and after the word decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from extractors.law.letters import fold

CONTEXT = 60
"""So many characters before and after the word are looked at."""

_WRAPPED = re.compile(r"[-\u00ad‐]\s*\n\s*|\u00ad|(?<=[^\W\d_])[-‐][ \t]+(?=[^\W\d_])")
_SPACED = re.compile(r"\bt r a t a\b(?: +\w\b)*")
_WORD = re.compile(
    r"\b(?P<anti>anti[-\s]?)trata\b|"
    r"(?:\b|(?<=\bde)|(?<=\bla)|(?<=\bdela)|(?<=\by))trata(?P<doer>ntes?)?(?:\b|(?=de\s*per))"
)

_PREPOSITION = r"(?:a|ante|con|contra|de|del|en|mediante|para|por|sin|sobre)"
_WHO = (
    r"(?:per\s?so\s?nas\w*|(?:persona|peronas?|pesonas?|persnas?|presonas?|perosnas?)\b|"
    r"seres?\s+human\w+|human[ao]s\b|mujer(?:es)?\b|nin[ao]s?\b|menor(?:es)?\b|jovenes\b|"
    r"(?:adolescen|infan|esclav)\w+|(?:blancas|migrantes|indigenas|victimas)\b)"
)
_DETERMINER = (
    r"(?:las?|los|el|una?|un[oa]s|dich[oa]s|es[ao]s|est[ao]s|tal(?:es)?|tod[oa]s|"
    r"(?:un[oa]|dos)\s+o\s+mas)\s+"
)
_WHOM = re.compile(rf"[\s_-]*de[\s_-]*(?:{_DETERMINER}){{0,2}}{_WHO}")
_VERB_AHEAD = re.compile(
    r"\b(?:se|que|quien(?:es)?|no|donde|les?|los?|las|nos|cual(?:es)?|cuando|si)\s+$"
)
_NOUN_AHEAD = re.compile(
    rf"(?:^|[^\w\s]\s*|\b(?:la|[yoeu]|ni|una|esta|dicha|como|cualquier|toda|{_PREPOSITION}|"
    r"(?:denominad|llamad|presunt|supuest|citad|referid|mencionad|propi)[oa]|posible|probable|"
    r"delitos?)\s+)$"
)
_LEGAL_PERSONS = re.compile(r"\s+(?:fisicas?|morales?|juridicas?)\b")
_OTHER_PERSONS = re.compile(
    r"\s+(?:con|sin|que|mayores|menores|distintas?|ajenas?|privadas?|desaparecidas?)\b"
)
_TEXT_AHEAD = re.compile(  # what a text is about: "este capítulo trata de personas célebres"
    r"\b(?:titulo|capitulo|libro|ley|articulo|seccion|apartado|reglamento|codigo|parrafo|fraccion|"
    r"numeral|inciso|anexo|documento|expediente|asunto|juicio|recurso|oficio|obra|novela|pelicula|"
    r"documental|asignatura|leccion|catedra|conferencia|ponencia|exposicion|noticia|reportaje|"
    r"curso|tesis|estudio|informe|proyecto|iniciativa|convenio|tratado|presente)"
    r"(?:\s+(?:\d+|[ivxlcdm]+|[a-z]+(?:er|esim|und|art|int|ext|tav|ven|im)[oa]|unic[oa]|bis|"
    r"anterior|siguiente|mism[oa]|citad[oa]|presente|en\s+cuestion|[a-z]\))[°º]?){0,2}\s+$"
)
_SUBJECT_AHEAD = re.compile(  # "el cuadro premiado trata de mujeres"
    r"(?:^|[.;:,]\s*|\b(?:pues|porque|aunque|como|y)\s+)"
    r"(?:el|la|est[ea]|es[ea]|una?|dich[oa]|su|cuy[oa]|nuestr[oa])\s+(?!delito)"
    rf"(?:(?!{_PREPOSITION}\b)\w+\s+){{1,3}}$"
)
# No verb follows a preposition: "de trata", "contra la trata".
_AT_LARGE = re.compile(rf"\b{_PREPOSITION}\s+(?:(?:la|esta|dicha|toda|cualquier)\s+)?$")
_CRIME_AHEAD = re.compile(
    r"\b(?:victimas?|ofendid[oa]s?|delitos?|ilicitos?|crimen(?:es)?|presunta|probable|posible|"
    r"denomin\w+|llama|llamad[oa]|antes|tipo\s+penal|es|sera|sea|fuer[ae]|fuese|"
    r"(?:combat|preven|previen|erradi[cq]|sancion|persig|persegu|investig|tipific|detect|denunci|"
    r"inhib|desalient|desalent|comet|evit|constitu|facilit|castig|identific|aten|atien|enfrent|abat|"
    r"elimin|exist|habr|sufr|padec|configur|presum|implic|imput)\w*(?<!cion)(?<!ciones)(?:\s+y)?|"
    r"hay|haya)\s+(?:la\s+)?$"
)
_CRIME_AFTER = re.compile(
    r"\s+(?:interna|externa|(?:inter|trans)?nacional|sexual|laboral|infantil|humana|"
    r"(?:agravad|domestic|comet|tentad|consumad|previst|tipificad|perpetrad|sufrid)\w*|"
    r"(?:y|o|e|u|con)\s+(?:el\s+|la\s+|de\s+)?(?:trafico|explotacion|secuestro)|"
    r"(?:con|para)\s+(?:el\s+)?(?:fines|fin|proposito)s?\s+de\s+(?:la\s+)?(?:explot|prostit|esclav|"
    r"trabaj|serv|mendic|adop|extrac|matrim|pornog|someter)\w*)\b"
)
_ANY_AHEAD = re.compile(r"\b(?:cualquier|toda|dicha|esta|referida|citada)\s+$")
_PLACE_AHEAD = re.compile(
    r"\b(?:ejido|rancho|rancheria|colonia|barrio|calle|comunidad|localidad|predio|paraje|poblado)\s+"
    r"(?:de\s+)?la\s+$"
)
_LA = re.compile(r"\bla\s+$")
_CLITIC_AHEAD = re.compile(  # "quien la trata": the object of the verb
    r"\b(?:que|quien(?:es)?|no|se|nunca|tambien|donde|medic[oa]|doctora?)\s+la\s+$"
)
_SAID_OF_IT = re.compile(
    r"\s+(?:es|sea|son|constituy|represent|afect|vulner|atent|lesion|ocurr|exist|implic|"
    r"se\s+(?:comet|da\b|prod|realiz|sancion|persig|previ|combat|castig))"
)
_ENDS = re.compile(r"\s*(?:[.;:)!”»\"]|$|(?:cuando|si|aunque|cometid[oa]|previst[oa]|ni|y\s+su)\s)")
_DEFINED_AHEAD = re.compile(r"(?:^|\n|[.;:)\"“”«'‘-])\s*(?:la\s+)?$")
_DEFINED_AFTER = re.compile(r"\s*[.:;!\"”»’—–]|\s*-\s|\s*(?:\n|$)")
_OTHER_CRIME = (
    r"(?:secuestro|trafico|feminicidio|desaparicion|tortura|extorsion|narcomenudeo|homicidio|"
    r"explotacion|pornografia|lenocinio|violacion|violencia|esclavitud|turismo\s+sexual|robo|"
    r"corrupcion|pederastia|estupro|abuso|delincuencia|terrorismo|prostitucion|desplazamiento)"
)
_LISTED_AHEAD = re.compile(
    rf"\b{_OTHER_CRIME}\b(?:\s+\w+){{0,4}}(?:\s*[,;/]|,?\s+(?:[yoeu]|ni))\s*(?:la\s+)?$"
)
_LISTED_AFTER = re.compile(
    rf"\s*(?:[,;/]\s*|[,;]?\s+[yoeu]\s+)(?:(?:el|la|de|del)\s+){{0,2}}(?:\w+\s+)?{_OTHER_CRIME}\b"
)
_GOODS = re.compile(
    r"\s+de\s+(?:ganado|animales|semovientes|aves|granos|semillas|vinos|caballos|arte|ropa|"
    r"maderas?|vehiculos|armas|drogas|organos|mercanc\w+|bienes|datos|aguas?|residuos|pieles|"
    r"especies|fauna|flora|cafe|azucar|libros|telas)\b"
)
_TO_DO = re.compile(  # "trata de evitar", "trata, en lo posible, de evitar"
    r"(?:,[^,;.]{1,50},)?\s+de\s+(?:no\s+)?(?!cualquier|lugar|caracter|militar|familiar)"
    r"\w+[aei]r(?:l[aeo]s?|se)?\b"
)
_OF_SOMETHING = re.compile(r"\s*de\s+\w")
_MANNER = re.compile(  # "la trata con respeto", "la trata el médico"
    r"\s+(?:con|como|de|mal|bien|igual|en|dign|cruel|humanamente|amable|respetuos|segun|cual|"
    r"conforme|medic|el|la|un[ao]?|su|por|mediante|a|sin|hasta|desde|durante|y\s+l[aeo]s?\s)\w*\b"
)
_ONE_TRAFFICKER = re.compile(r"\b(?:el|la|un|una|al|del|cada|dicho|presunt[oa]|como|o)\s+$")
_HEALER_AHEAD = re.compile(
    r"\b(?:medic|facultativ|especialista|profesional|personal|psic|terapeut|clinic|"
    r"institucion|enfermer|doctor|equipo|hospital|cirujan|dentist|servicio|unidad|internist|"
    r"\w+(?:olog|iatr))\w*\s+"
    r"(?:(?:y|o)\s+\w+\s+)?$"
)
_HEALER_AFTER = re.compile(
    r"\s+(?:de\s+(?:salud|cabecera|guardia|turno|la\s+(?:paciente|salud)|los?\s+pacientes?)|"
    r"(?:medic|clinic|hospital)\w*|del\s+(?:paciente|enfermo|hospital))\b"
)
_OF_A_PATIENT = re.compile(r"\s+de\s+(?:las?|los|el|dich[oa]s?|es[ao]s?|su)\b")


class MentionForm(StrEnum):
    """How a text names the crime, or those who commit it."""

    OFFENCE = "offence"
    SHORT = "short"
    TRAFFICKERS = "traffickers"


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text speaks of trafficking: characters ``[start, end)`` of that text.

    Those who commit it do not name it, unless the text says of whom they are traffickers.
    """

    start: int
    end: int
    form: MentionForm


def find(text: str) -> Iterator[Mention]:
    """Every place where a text speaks of trafficking, in printed order."""
    folded, places = _fold(text)
    for match in _WORD.finditer(folded):
        ahead = folded[max(0, match.start() - CONTEXT) : match.start()]
        after = folded[match.end() : match.end() + CONTEXT]
        form, length = _name(match, ahead, after, is_small=text[places[match.start()]].islower())
        if form is not None:
            end = match.end() + length
            yield Mention(places[match.start()], places[end - 1] + 1, form)


def _name(
    match: re.Match[str], ahead: str, after: str, *, is_small: bool
) -> tuple[MentionForm | None, int]:
    """The form of a mention and how many letters after the word belong to it."""
    if match["anti"]:
        return MentionForm.SHORT, 0
    whom = _WHOM.match(after)
    if match["doer"]:
        if whom and not _HEALER_AHEAD.search(ahead) and not _OF_A_PATIENT.match(after):
            return MentionForm.OFFENCE, whom.end()
        return (MentionForm.TRAFFICKERS if _is_doer(match, ahead, after) else None), 0
    if _VERB_AHEAD.search(ahead):
        return None, 0
    if whom:
        is_crime = _is_crime_against(ahead, after[whom.end() :], is_small=is_small)
        return (MentionForm.OFFENCE if is_crime else None), whom.end()
    return (MentionForm.SHORT if _is_short(ahead, after) else None), 0


def _is_crime_against(ahead: str, rest: str, *, is_small: bool) -> bool:
    """Whether "trata de personas" is the noun, by what stands before it and after ``rest``."""
    if _LEGAL_PERSONS.match(rest) or (is_small and _TEXT_AHEAD.search(ahead)):
        return False
    if _NOUN_AHEAD.search(ahead):
        return True
    return not _OTHER_PERSONS.match(rest) and not (is_small and _SUBJECT_AHEAD.search(ahead))


def _is_short(ahead: str, after: str) -> bool:
    """Whether "trata" alone is the noun, and no trade in goods."""
    if _GOODS.match(after) or _PLACE_AHEAD.search(ahead):
        return False
    if _AT_LARGE.search(ahead):
        return True
    if _TO_DO.match(after) or _OF_SOMETHING.match(after):
        return False
    if _CRIME_AFTER.match(after) or _LISTED_AFTER.match(after):
        return True
    is_the = _LA.search(ahead) is not None
    if is_the and _SAID_OF_IT.match(after):
        return True
    if _ENDS.match(after):  # the verb would have an object
        return not _CLITIC_AHEAD.search(ahead)
    if _DEFINED_AHEAD.search(ahead) and _DEFINED_AFTER.match(after):
        return True
    if _CRIME_AHEAD.search(ahead):
        return True
    is_noun = (is_the and not _CLITIC_AHEAD.search(ahead)) or _ANY_AHEAD.search(ahead)
    return bool(is_noun or _LISTED_AHEAD.search(ahead)) and not _MANNER.match(after)


def _is_doer(match: re.Match[str], ahead: str, after: str) -> bool:
    if _HEALER_AHEAD.search(ahead) or _HEALER_AFTER.match(after) or _GOODS.match(after):
        return False
    return match["doer"] == "ntes" or bool(_ONE_TRAFFICKER.search(ahead))


def _fold(text: str) -> tuple[str, list[int]]:
    """Lower case without accents, hyphens of line ends or spacing, and each letter's place."""
    folded = fold(text)
    dropped = {i for match in _WRAPPED.finditer(text) for i in range(*match.span())}
    for match in _SPACED.finditer(folded):
        inside = range(match.start() + 1, match.end() - 1)
        dropped |= {i for i in inside if re.fullmatch(r"\w \w", folded[i - 1 : i + 2])}
    places = [index for index in range(len(text)) if index not in dropped]
    return "".join(folded[index] for index in places), places
