"""The marts as a page for people, in English and in Spanish: ``python -m warehouse.page``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final

from warehouse.build import build
from warehouse.comments import Comment, MartObject, list_objects
from warehouse.database import open_memory

LANGUAGES: Final = ("en", "es")
ENTITIES: Final = (
    "claim_counts",
    "codebook",
    "documents",
    "editions",
    "instruments",
    "pages",
    "provision_versions",
    "provisions",
)
"""The marts whose key other marts name."""
_OPENING: Final = {
    "en": (
        "# The warehouse",
        "Every mart of `published/vigia.duckdb`, its grain, its key and what each column means; "
        "written by `python -m warehouse.page` from the comments that the file itself carries: "
        "`from duckdb_columns() where schema_name = 'marts'`, or the description of a field in "
        "whatever opens the file. Questions and their answers: [cookbook](cookbook.md).",
        "Days end in `_date`, instants in `_at` (UTC); intervals are half-open, `[valid_from, "
        "valid_to)`. `valid_on` is a day of which one asks, `known_at` an instant: what Vigía knew "
        "by then, null for now. What is not known is null, never guessed.",
    ),
    "es": (
        "# El almacén",
        "Cada tabla de `published/vigia.duckdb`, con su grano, su clave y lo que significa cada "
        "columna; lo escribe `python -m warehouse.page` a partir de los comentarios que el archivo "
        "mismo lleva: `from duckdb_columns() where schema_name = 'marts'`, o la descripción de un "
        "campo en lo que abra el archivo. Preguntas y respuestas: [recetario](cookbook.md).",
        "Los días terminan en `_date`, los instantes en `_at` (UTC); los intervalos son "
        "semiabiertos, `[valid_from, valid_to)`. `valid_on` es el día por el que se pregunta, "
        "`known_at` un instante: lo que Vigía sabía para entonces, nulo si es ahora. Lo que no se "
        "sabe es nulo, nunca se adivina.",
    ),
}
_DIAGRAM: Final = {
    "en": "Each line goes from the mart whose key it is to one that names it. Besides, every "
    "`jurisdiction_code` is one of the 33 of `adoption_status`.",
    "es": "Cada línea va de la tabla de la que es clave a una que la nombra. Además, todo "
    "`jurisdiction_code` es uno de los 33 de `adoption_status`.",
}
_WORDS: Final = {
    "diagram": ("How they hang together", "Cómo se relacionan"),
    "marts": ("Marts", "Tablas"),
    "macros": ("Macros: marts of another day or instant", "Macros: tablas de otro día o instante"),
    "key": ("Key", "Clave"),
    "columns": ("| Column | Type | Meaning |", "| Columna | Tipo | Significado |"),
    "calls": ("\n| Call | Gives |", "\n| Llamada | Da |"),
}


@dataclass(frozen=True, slots=True)
class Mart:
    """A mart and its columns, in their order."""

    itself: MartObject
    columns: tuple[MartObject, ...]

    @property
    def key(self) -> tuple[str, ...]:
        """The columns that tell its rows apart."""
        return self.itself.comment.key if self.itself.comment else ()


def page_path(language: str) -> str:
    """Return where the page is kept, from the root of the repository."""
    return "docs/warehouse.md" if language == "en" else f"docs/warehouse.{language}.md"


def warehouse_page(objects: Sequence[MartObject], language: str) -> str:
    """Return the page in a language, in Markdown."""
    macros = [one for one in objects if one.kind.startswith("macro")]
    rest = [one for one in objects if one not in macros]
    grouped = (tuple(group) for _, group in groupby(rest, key=lambda one: one.relation))
    marts = [Mart(itself, tuple(columns)) for itself, *columns in grouped]
    lines = (
        "\n\n".join(_OPENING[language]),
        *_heading("diagram", language),
        f"\n{_DIAGRAM[language]}\n",
        *_diagram(marts),
        *_heading("marts", language),
        *(line for mart in marts for line in _section(mart, language)),
        *_heading("macros", language),
        *_macros(macros, language),
    )
    return "\n".join(lines) + "\n"


def _heading(word: str, language: str) -> Iterator[str]:
    yield f"\n## {_say(word, language)}"


def _diagram(marts: Sequence[Mart]) -> Iterator[str]:
    """The entities, and from each the marts that name its key and no nearer entity's."""
    yield "```mermaid\nerDiagram"
    keys = {mart.itself.relation: mart.key for mart in marts if mart.itself.relation in ENTITIES}
    named = {mart.itself.relation: _named(mart, keys) for mart in marts}
    for mart, entities in named.items():
        for entity in sorted(entities):
            if not any(entity in named[nearer] for nearer in entities - {entity}):
                yield f'    {entity} |o--o{{ {mart} : "{", ".join(keys[entity])}"'
    yield "```"


def _named(mart: Mart, keys: dict[str, tuple[str, ...]]) -> set[str]:
    columns = {one.column for one in mart.columns}
    own = mart.itself.relation
    return {entity for entity, key in keys.items() if entity != own and columns.issuperset(key)}


def _section(mart: Mart, language: str) -> Iterator[str]:
    yield f"\n### `{mart.itself.relation}`\n"
    key = f" {_say('key', language)}: {', '.join(f'`{one}`' for one in mart.key)}."
    yield _meaning(mart.itself, language) + (f".{key}" if mart.key else ".") + "\n"
    yield from (_say("columns", language), "|---|---|---|")
    for one in mart.columns:
        kind = one.data_type.replace('"', "")
        yield f"| `{one.column}` | {kind} | {_meaning(one, language)} |"


def _macros(macros: Sequence[MartObject], language: str) -> Iterator[str]:
    yield from (_say("calls", language), "|---|---|")
    for one in macros:
        yield f"| `{one.relation}({', '.join(one.parameters)})` | {_meaning(one, language)} |"


def _meaning(one: MartObject, language: str) -> str:
    comment = one.comment or Comment("", "")
    return (comment.en, comment.es)[LANGUAGES.index(language)]


def _say(word: str, language: str) -> str:
    return _WORDS[word][LANGUAGES.index(language)]


if __name__ == "__main__":
    with open_memory() as connection:
        build(connection)
        found = list_objects(connection)
    for written in LANGUAGES:
        Path(page_path(written)).write_text(warehouse_page(found, written), "utf-8")
