"""A law as Akoma Ntoso 1.0 (OASIS), the XML in which parliaments exchange law.

What the file says itself is in Spanish, as the law is, whoever asks for it.
"""

from __future__ import annotations

from extractors.errors import NotFoundError
from pipelines.akoma_ntoso.body import build_body
from pipelines.akoma_ntoso.elements import AKOMA_NTOSO, VIGIA, element, write_document
from pipelines.akoma_ntoso.lifecycle import name_periods
from pipelines.akoma_ntoso.metadata import build_meta
from pipelines.akoma_ntoso.text import Text
from pipelines.messages import NO_ARTICLES, NOT_IN_FORCE, Language

__all__ = ["Text", "write_law"]


def write_law(text: Text, language: Language = "es") -> str:
    """Return a law's text as a document of Akoma Ntoso; the same text is the same bytes.

    Args:
        text: The law, as it was asked for.
        language: Of the error.

    Raises:
        NotFoundError: It has no provision, on that day or at all: there is nothing to write.
    """
    if not text.provisions:
        hint = NOT_IN_FORCE if text.valid_on else NO_ARTICLES
        raise NotFoundError(
            str(text.facts["instrument_id"]), hint=hint.say(language, day=text.valid_on)
        )
    title = str(text.facts["title"] or text.facts["instrument_id"])
    return write_document(
        element(
            "akomaNtoso",
            element(
                "act",
                build_meta(text),
                element("preface", element("p", element("docTitle", title))),
                build_body(text.provisions, name_periods(text.provisions)),
                name=text.facts["kind"],
                contains="singleVersion",
            ),
            **{"xmlns": AKOMA_NTOSO, "xmlns:vigia": VIGIA},
        )
    )
