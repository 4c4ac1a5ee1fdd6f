"""The engines of recognition by name, and which one this process uses."""

from __future__ import annotations

from contextvars import ContextVar
from typing import Final, Literal, TypeAlias

Engine: TypeAlias = Literal["rapidocr", "tesseract"]
ENGINES: Final[tuple[Engine, ...]] = ("rapidocr", "tesseract")
"""RapidOCR, the default, carries its models; Tesseract must be installed with Spanish."""

_chosen: ContextVar[Engine] = ContextVar("engine of recognition", default="rapidocr")


def choose_engine(name: Engine) -> None:
    """Let this process recognise page images by an engine; RapidOCR unless chosen."""
    _chosen.set(name)


def chosen_engine() -> Engine:
    """The engine by which this process recognises page images."""
    return _chosen.get()
