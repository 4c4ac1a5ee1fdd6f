"""The codebook as a page for people, in English and in Spanish."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from extractors.law.codebook.criteria import CODEBOOK_VERSION, CRITERIA
from extractors.law.codebook.criterion import Criterion

LANGUAGES: Final = ("en", "es")
_OPENING: Final = {
    "en": (
        "# The codebook",
        "What Vigía asks of every special law on trafficking in persons, and of what penal codes "
        "say of it. Version {version}; written by `extractors/law/codebook/page.py` from the "
        "declared criteria.",
        "An answer is read from one provision's words by a rule that has a name, and is shown with "
        "these words, their document and page. How sure the rule is: `high`, its form of words "
        "seldom says something else; `medium`, it may; `low`, a mere mention, enough only not to "
        "call the criterion absent. A criterion is `absent` only if every provision in force on "
        "that day is known and readable and none answers; otherwise it is `not_determined`. No "
        "person has confirmed an answer unless it says so.",
    ),
    "es": (
        "# El libro de códigos",
        "Lo que Vigía pregunta a cada ley especial sobre trata de personas, y a lo que de ella "
        "dicen los códigos penales. Versión {version}; lo escribe "
        "`extractors/law/codebook/page.py` a partir de los criterios declarados.",
        "Una respuesta se lee de las palabras de una disposición con una regla que tiene nombre, y "
        "se muestra con esas palabras, su documento y su página. Qué tan segura es la regla: "
        "`high`, su forma rara vez dice otra cosa; `medium`, puede decirla; `low`, una mera "
        "mención, que solo basta para no decir que el criterio falta. Un criterio está `absent` "
        "solo si toda disposición vigente ese día se conoce y es legible, y ninguna responde; si "
        "no, está `not_determined`. Nadie ha confirmado una respuesta mientras ella no lo diga.",
    ),
}
_KINDS: Final = {
    "flag": ("yes, or absent", "sí, o falta"),
    "choice": ("one of", "una de"),
    "set": ("any of", "cualesquiera de"),
    "range": ("least and most, as `5-15`", "mínimo y máximo, como `5-15`"),
    "number": ("a number", "un número"),
    "term": ("a duration, as `P90D`", "una duración, como `P90D`"),
}
_NOTES: Final = {
    "is_measured": (
        "Not held against the General Law.",
        "No se compara con la Ley General.",
    ),
    "is_reserved": (
        "Left to Congress since 2011-07-14: a state law may well be silent.",
        "Reservado al Congreso desde 2011-07-14: una ley estatal bien puede callar.",
    ),
}


def page_path(language: str) -> str:
    """Return where the page is kept, from the root of the repository."""
    return "docs/codebook.md" if language == "en" else f"docs/codebook.{language}.md"


def codebook_page(language: str) -> str:
    """Return the page in a language, in Markdown."""
    opening = "\n\n".join(_OPENING[language]).format(version=CODEBOOK_VERSION)
    sections = (line for one in CRITERIA for line in _section(one, language))
    return "\n".join((opening, *sections)) + "\n"


def _section(criterion: Criterion, language: str) -> Iterator[str]:
    at = LANGUAGES.index(language)
    name = (criterion.name_en, criterion.name_es)[at]
    definition = (criterion.definition_en, criterion.definition_es)[at]
    yield f"\n## {name}: `{criterion.code}`\n"
    yield definition
    if not criterion.is_measured:
        yield _NOTES["is_measured"][at]
    if criterion.is_reserved:
        yield _NOTES["is_reserved"][at]
    yield f"\n{('Answer', 'Respuesta')[at]}: {_KINDS[criterion.kind][at]}" + (
        ":\n" if criterion.terms else "."
    )
    for term in criterion.terms:
        yield f"- `{term.code}`: {(term.en, term.es)[at]}"


if __name__ == "__main__":
    for written in LANGUAGES:
        Path(page_path(written)).write_text(codebook_page(written), "utf-8")
