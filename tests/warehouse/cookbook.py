"""The cookbook's data, and its answers made anew: ``python -m tests.warehouse.cookbook``."""

from __future__ import annotations

import re
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import replace
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from extractors.model import InstrumentKind, Operation
from pipelines.commands.app import run
from pipelines.demo.laws import SECOND_LAW, SECOND_LAW_BLOCKS
from pipelines.demo.press import press
from pipelines.demo.sheets import Article, Block, CompilationSheet, InstrumentSheet, Style
from pipelines.demo.story import FOOT
from pipelines.settings import Settings
from tests.conftest import ROOT
from warehouse.database import SNAPSHOT_FILE, Connection, open_kept
from warehouse.table import Table

PAGE: Final = ROOT / "docs" / "cookbook.md"
REVIEWED_AT: Final = datetime(2026, 11, 25, 12, tzinfo=UTC)
REVIEW: Final = ("review", "accept", "MIC", "--on", "2026-11-20", "--author", "Ana Ruiz")
QUERY: Final = re.compile(r"```sql\n(?P<query>.*?)\n```\n(?:\n(?:\|[^\n]*\n)+)?", re.DOTALL)
"""A query, with the answer below it if there is one."""
PUBLISHED: Final = date(2018, 2, 21)


def make_data(data: Path) -> Path:
    """Run the demonstration, ingest a compilation, review a status; return what is published."""
    demo = [sys.executable, "-m", "pipelines", "demo", "--data", str(data)]
    subprocess.run(demo, check=True, capture_output=True, cwd=ROOT)
    compilation = press(misprinting_compilation())
    file = data.with_name(compilation.file_name)
    file.write_bytes(compilation.pdf)
    settings = Settings(data=data, now=lambda: REVIEWED_AT, language="en")
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        codes = [
            run(["ingest", str(file)], settings),
            run([*REVIEW, "--reason", "Read pages 1 and 2"], settings),
        ]
    assert codes == [0, 0]
    return data / SNAPSHOT_FILE


def misprinting_compilation() -> CompilationSheet:
    """The copy of Michoacán's second law as a congress might compile it, article 3 misprinted."""
    law = InstrumentSheet(
        title=SECOND_LAW,
        kind=InstrumentKind.LEY,
        operation=Operation.ENACTS,
        blocks=tuple(map(_misprinted, SECOND_LAW_BLOCKS)),
    )
    return CompilationSheet(
        file_name="demo-mic-ley-trata.pdf",
        style=Style.STATE_COMPILATION,
        jurisdiction="MIC",
        congress="CONGRESO DEL ESTADO DE MICHOACÁN DE OCAMPO",
        law=law,
        published=PUBLISHED,
        published_words="PUBLICADO EN EL PERIÓDICO OFICIAL No. 73 DE FECHA 21 DE FEBRERO DE 2018. "
        "DECRETO No. 512, LXXIII LEGISLATURA.",
        last_reform=PUBLISHED,
        last_reform_words="",
        foot=FOOT,
    )


def _misprinted(block: Block) -> Block:
    if not isinstance(block, Article) or block.label != "3":
        return block
    words = (text.replace("máxima protección", "protección") for text in block.paragraphs)
    return replace(block, paragraphs=tuple(words))


def queries(page: str) -> list[str]:
    """Return the queries of a page, in its order."""
    return [found["query"] for found in QUERY.finditer(page)]


def answered(page: str, connection: Connection) -> str:
    """Return the page with each query's answer below it."""

    def answer(found: re.Match[str]) -> str:
        rows = connection.ask(found["query"])
        return f"```sql\n{found['query']}\n```\n\n{markdown(rows)}"

    return QUERY.sub(answer, page)


def markdown(table: Table) -> str:
    """Return an answer as a table of Markdown."""
    lines = [table.columns, ["---"] * len(table.columns), *(map(_cell, row) for row in table.rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case list():
            return ", ".join(map(_cell, value))
        case datetime():
            return f"{value:%Y-%m-%d %H:%M} UTC"
        case _:
            return str(value).replace("|", "\\|").replace("\n", "<br>")


if __name__ == "__main__":
    with TemporaryDirectory() as folder, chdir(folder):
        published = make_data(Path(folder) / "data")
        with open_kept(published) as opened:
            PAGE.write_text(answered(PAGE.read_text("utf-8"), opened), "utf-8")
