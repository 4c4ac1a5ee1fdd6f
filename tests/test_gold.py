"""Small real documents, read as people have labelled them; absent where they are."""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from extractors.model import Reading
from extractors.reader import read_document

DOCUMENTS = (
    "gazettes/coahuila_2009-12-29_muzquiz",
    "gazettes/dof_2019-02-05_acuerdo_codigo_etica",
    "gazettes/michoacan_reglamento_bebidas",
    "gazettes/michoacan_reglamento_trabajadores",
    "laws/coahuila_decreto_047_2015",
    "laws/durango_ley_arancel_notarios",
    "laws/durango_ley_periodico_oficial",
    "laws/durango_ley_trata",
    "laws/federal_reglamento_lgv_dof2014",
)
WHOLE = ("facts", "titles", "articles", "transit", "notes")


@cache
def _scorer(tools: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("gold_score", tools / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def _as_printed(reading: Reading) -> dict[str, object]:
    """The parts of the read command's answer that are scored."""
    facts = reading.facts
    return {
        "document": {
            "kind": facts.kind,
            "jurisdiction": facts.jurisdiction,
            "publication_date": facts.publication_date and facts.publication_date.isoformat(),
            "number": facts.number,
            "volume": facts.volume,
            "section": facts.section,
            "text_layer": facts.text_layer,
        },
        "instruments": [
            {
                "title": instrument.title,
                "first_page": instrument.first_page,
                "last_page": instrument.last_page,
                "provisions": [
                    {"label": p.label, "kind": p.kind, "first_page": p.first_page, "text": p.text}
                    for p in instrument.provisions
                ],
                "amendments": [
                    {"operation": a.operation, "label": a.label} for a in instrument.amendments
                ],
                "reform_notes": [
                    {
                        "label": note.label,
                        "operation": note.operation,
                        "date": note.date and note.date.isoformat(),
                    }
                    for note in instrument.reform_notes
                ],
            }
            for instrument in reading.instruments
        ],
    }


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_labelled_document_is_read_as_it_is_labelled(shared: Path, document: str) -> None:
    gold = json.loads((shared / "gold" / f"{Path(document).name}.json").read_text("utf-8"))
    reading = read_document(shared / f"{document}.pdf")
    score: Callable[..., dict[str, object]] = _scorer(shared / "tools").score
    result = score(gold, _as_printed(reading))
    tallies = result["tallies"]
    assert isinstance(tallies, dict)
    assert result["wrong_facts"] == {}
    assert result["unmatched_titles"] == result["extra_titles"] == []
    assert {name: tallies[name] for name in WHOLE if len({*tallies[name]}) > 1} == {}
    assert result["missed_spots"] == []
