"""A few mutated documents end as thousands do: read, or refused in our words."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.fuzz.mutations import MUTATIONS, Mutation
from tests.fuzz.run import Asked, Outcome, fuzz
from tests.fuzz.samples import pressed_samples
from tests.fuzz.table import as_json, as_table

CASES = 60
SEED = 20261125


@pytest.fixture(scope="module")
def samples() -> list[bytes]:
    return pressed_samples()


def test_mutated_editions_are_read_or_refused_and_nothing_else(
    samples: list[bytes], tmp_path: Path
) -> None:
    results = fuzz(samples, Asked(CASES, SEED, keep=tmp_path / "kept"))
    assert results.broken() == [], as_table(results)
    assert results.outcomes[Outcome.READ] + results.outcomes[Outcome.REFUSED] == CASES
    assert results.outcomes[Outcome.REFUSED]
    assert not (tmp_path / "kept").exists()
    assert '"broken": []' in as_json(results)


@pytest.mark.parametrize("mutate", MUTATIONS, ids=lambda mutate: mutate.__name__)
def test_a_mutation_changes_a_file_and_the_same_chance_changes_it_so_again(
    mutate: Mutation, samples: list[bytes]
) -> None:
    made = [mutate(Random(seed), samples[0], samples) for seed in (1, 2, 3, 1)]  # noqa: S311
    assert made[0] == made[3]
    assert any(data != samples[0] for data in made)
