"""Everything that is said is said in both languages, with the same facts."""

from __future__ import annotations

from itertools import chain
from string import Formatter

import pytest

from pipelines import messages
from pipelines.closeup import captions
from pipelines.commands import wording
from pipelines.commands.app import build_command
from pipelines.headings import HEADINGS, WORDS
from pipelines.messages import Phrase

PHRASES = [
    *(value for value in vars(messages).values() if isinstance(value, Phrase)),
    *messages.PROVISION_NAMES.values(),
    *captions.ALL,
    *HEADINGS.values(),
    *chain.from_iterable(words.values() for words in WORDS.values()),
]


def facts_of(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase.en[:30])
def test_both_languages_of_a_phrase_name_the_same_facts(phrase: Phrase) -> None:
    assert facts_of(phrase.en) == facts_of(phrase.es)


def test_every_help_text_has_its_spanish() -> None:
    texts = {
        value for name, value in vars(wording).items() if name.isupper() and isinstance(value, str)
    }
    assert texts - set(wording.SPANISH) == set()


def test_no_help_in_spanish_is_left_in_english() -> None:
    english, spanish = build_command("en"), build_command("es")
    for name, command in english.commands.items():
        theirs = [getattr(each, "help", None) for each in spanish.commands[name].params]
        ours = [getattr(each, "help", None) for each in command.params]
        assert len(theirs) == len(ours)
        assert [text for text in ours if text and text in theirs] == []
