"""What nobody foresaw, written down for whoever mends it."""

from __future__ import annotations

import tempfile
import traceback
from pathlib import Path


def write_down(error: BaseException) -> Path:
    """Write an error with its trace to a new file outside the data; return the file."""
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", prefix="vigia-", suffix=".log", delete=False
    ) as file:
        file.writelines(traceback.format_exception(error))
    return Path(file.name)
