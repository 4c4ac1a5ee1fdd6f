"""The program: ``python -m pipelines`` and the console script ``vigia``."""

from __future__ import annotations

import io
import os
import sys
from types import TracebackType

from extractors.errors import UsageError
from extractors.recognition.engines import choose_engine
from pipelines.commands.app import run
from pipelines.commands.exits import BAD_USAGE, FAILED
from pipelines.messages import UNEXPECTED
from pipelines.settings import read_engine, read_language, read_settings, tame_engines
from pipelines.unforeseen import write_down


def main() -> int:
    """Run the command of this process and return its exit code."""
    sys.excepthook = report
    tame_engines()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        choose_engine(read_engine())
        code = run(sys.argv[1:], read_settings())
        sys.stdout.flush()
    except UsageError as error:  # of the environment; those of the command are said by `run`
        sys.stderr.write(f"{error.say(read_language())}\n")
        return BAD_USAGE
    except BrokenPipeError:  # whoever read our output had enough of it, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


def report(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    """Say in one line what nobody foresaw, and where its trace is; then exit."""
    reason = f"{type(error).__name__}: {error}"
    said = UNEXPECTED.say(read_language(), reason=reason, log=write_down(error))
    sys.stderr.write(f"{said}\n")
    raise SystemExit(FAILED)


if __name__ == "__main__":
    sys.exit(main())
