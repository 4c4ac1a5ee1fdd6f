"""Michoacán: a WordPress with a tree of folders, opened one at a time by a script."""

from __future__ import annotations

from dataclasses import dataclass

from pipelines.demo.printed import long_date, section_words
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, json_answer

_HOST = "periodicooficial.michoacan.gob.mx"
_ROOT = "0"
_FORMS = "9"
_YEAR, _MONTH, _DAY = len("2026"), len("202611"), len("20261120")
_MONTHS_WITHOUT_DAYS = ("03", "10")


@dataclass(frozen=True, slots=True)
class Michoacan:
    """Shows the folders and files of one folder; a folder's number is its year, month and day.

    Some months hold their files without folders of days; the files' names then print the day.
    """

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the tree alone."""
        is_tree = asked.param("wpfilebase_ajax") and asked.entry("wpfb_action") == "tree"
        if asked.host != _HOST or asked.path != "/" or not is_tree:
            return None
        folder = asked.entry("base", _ROOT)
        if folder == _ROOT:
            return json_answer([*_folders(shelf, ""), _folder(_FORMS, "Formatos")])
        if len(folder) == _DAY or _has_no_days(folder):
            held = [each for each in shelf.editions if _stamp(each).startswith(folder)]
            return json_answer([self._file(each) for each in held])
        return json_answer(_folders(shelf, folder))

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by its section, number and year, in the path of its folders."""
        day, month = edition.publication_date, long_date(edition.publication_date).split()[2]
        folders = (
            f"{day:%Y}/{month}" if _has_no_days(f"{day:%Y%m}") else f"{day:%Y}/{month}/{day:%d}"
        )
        section = f"{edition.section}a-" if edition.section else ""
        kind = "ext-" if edition.is_extraordinary else ""
        return f"https://{_HOST}/download/{folders}/{kind}{section}{edition.number}{day:%y}.pdf"

    def _file(self, edition: ShelvedEdition) -> dict[str, object]:
        text = f"<a href='{self.file_url(edition)}'>{_printed(edition)}</a>"
        return {"id": f"f{edition.ordinal}", "file_id": edition.ordinal, "text": text}


def _folders(shelf: Shelf, within: str) -> list[dict[str, object]]:
    length = len(within) + 2 if within else _YEAR
    stamps = {
        _stamp(each)[:length]: each for each in shelf.editions if _stamp(each).startswith(within)
    }
    return [_folder(stamp, _name(stamp, each)) for stamp, each in stamps.items()]


def _folder(number: str, name: str) -> dict[str, object]:
    text = f"<a href='#'>{name}</a>"
    return {
        "id": f"c{number}",
        "type": "cat",
        "cat_id": int(number),
        "text": text,
        "hasChildren": number != _FORMS,
    }


def _name(stamp: str, edition: ShelvedEdition) -> str:
    if len(stamp) == _MONTH:
        return long_date(edition.publication_date).split()[2].capitalize()
    return stamp[-2:] if len(stamp) == _DAY else stamp


def _stamp(edition: ShelvedEdition) -> str:
    return f"{edition.publication_date:%Y%m%d}"


def _has_no_days(folder: str) -> bool:
    return folder[_YEAR:] in _MONTHS_WITHOUT_DAYS


def _printed(edition: ShelvedEdition) -> str:
    kind = "Extraordinario " if edition.is_extraordinary else ""
    section = f"{section_words(edition.section).title()} " if edition.section else ""
    words = f"{kind}{section}Tomo {edition.volume} Núm. {edition.number}"
    is_dated = _has_no_days(_stamp(edition)[:_MONTH])
    return f"{words}, {long_date(edition.publication_date)}" if is_dated else words


SITE = Michoacan()
