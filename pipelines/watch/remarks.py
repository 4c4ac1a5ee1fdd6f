"""What is to be said of a visit, in either language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from extractors.errors import SourceError, UnreachableError, VigiaError
from pipelines.messages import UNREACHABLE, Language, Phrase


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence with its facts; a fact that is an error or a remark is said as well."""

    phrase: Phrase
    facts: Mapping[str, object]

    def say(self, language: Language) -> str:
        """Return the sentence in a language."""
        said = {name: _say(value, language) for name, value in self.facts.items()}
        return self.phrase.say(language, **said)


def remark(phrase: Phrase, **facts: object) -> Remark:
    """Return a sentence with its facts."""
    return Remark(phrase, facts)


def of_error(error: VigiaError) -> Remark:
    """Return what an error says; one of the network begins with that it is one.

    Example:
        >>> from extractors.errors import NotServedError
        >>> of_error(NotServedError("u", status=404)).say("en")
        'u: the server answered 404. Check the address against the site.'
    """
    is_network = isinstance(error, UnreachableError) and isinstance(error, SourceError)
    return remark(UNREACHABLE if is_network else _AS_IT_IS, error=error)


_AS_IT_IS = Phrase("{error}", "{error}")


def _say(value: object, language: Language) -> object:
    return value.say(language) if isinstance(value, VigiaError | Remark) else value
