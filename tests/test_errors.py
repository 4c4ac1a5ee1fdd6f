"""The error tree is the one that is drawn, and speaks both languages."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from extractors import errors
from extractors.errors import VigiaError


def drawn_tree(drawing: str) -> dict[str, str | None]:
    """Each class named in the drawing, with the class it hangs from.

    Depth is the column of the name: four characters a level.
    """
    parents: dict[str, str | None] = {}
    path: list[tuple[int, str]] = []
    for line in drawing.splitlines():
        found = re.match(r"^[\s│├└─]*(\w+Error)\b", line)
        if not found:
            continue
        column, name = found.start(1), found[1]
        path = [(at, above) for at, above in path if at < column]
        parents[name] = path[-1][1] if path else None
        path.append((column, name))
    return parents


def real_tree() -> dict[str, str | None]:
    """Each class of ``extractors.errors``, with the class it inherits from."""
    classes = [
        value
        for value in vars(errors).values()
        if isinstance(value, type) and value.__module__ == errors.__name__
    ]
    return {cls.__name__: None if cls is VigiaError else cls.__mro__[1].__name__ for cls in classes}


def every_error() -> list[type[VigiaError]]:
    """The classes of the tree, root first."""
    return [getattr(errors, name) for name in real_tree()]


def placeholders(sentence: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_the_drawn_tree_is_the_tree_of_classes() -> None:
    assert drawn_tree(errors.__doc__ or "") == real_tree()


def test_a_drawing_with_a_class_moved_is_seen() -> None:
    drawing = "    AError\n    ├── BError   says why\n    │   └── CError\n    └── DError\n"
    assert drawn_tree(drawing) == {
        "AError": None,
        "BError": "AError",
        "CError": "BError",
        "DError": "AError",
    }


@pytest.mark.parametrize("error", every_error())
def test_every_error_has_its_own_sentence_in_both_languages(error: type[VigiaError]) -> None:
    own = {"en", "es"} & set(vars(error))
    if not error.__subclasses__():
        assert own == {"en", "es"}
    assert len(own) != 1


@pytest.mark.parametrize("error", every_error())
def test_both_languages_name_the_same_facts(error: type[VigiaError]) -> None:
    assert placeholders(error.en) == placeholders(error.es)


@pytest.mark.parametrize("error", every_error())
def test_every_error_speaks_when_given_the_facts_that_it_names(error: type[VigiaError]) -> None:
    facts = {name: f"<{name}>" for name in placeholders(error.en)}
    raised = error("a.pdf", **facts)
    for language in ("en", "es"):
        sentence = raised.say(language)
        assert sentence.startswith("a.pdf: ")
        assert all(fact in sentence for fact in facts.values())
    assert str(raised) == raised.say("en")


def test_only_an_error_that_passes_by_itself_is_retryable() -> None:
    assert [error.__name__ for error in every_error() if error.is_retryable] == [
        "UnreachableError",
        "UnknownHostError",
        "OverloadedError",
        "CutShortError",
        "ErrorPageError",
        "HostRestingError",
        "SourceBusyError",
        "WarehouseBusyError",
        "OrchestratorError",
    ]
