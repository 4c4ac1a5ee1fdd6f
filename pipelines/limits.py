"""What a process that reads may take: time without a sign of life, and memory."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Final

MEGABYTE: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What one job may take before its process is ended.

    Time is counted from sign of life to sign of life, a page each: a scan of a thousand
    pages may rightly take hours, and a hang on its third is seen all the same.

    Args:
        silent_seconds: From one sign of life to the next; no page takes so long.
        whole_seconds: All in all, so that a document of slow pages ends as well.
        megabytes: Of memory that the process writes in.
    """

    silent_seconds: float = 120
    whole_seconds: float = 6 * 3600
    megabytes: int = 2048


def bound_memory(megabytes: int) -> None:
    """Let this process have no more memory to write in, and leave no core if it dies.

    Linux counts heap, stacks and private mappings, not the code of libraries. macOS
    counts less than it should; Windows has no such limit, and nothing is done there.
    """
    if sys.platform == "win32":
        return
    import resource

    for kind, most in (
        (resource.RLIMIT_DATA, megabytes * MEGABYTE),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (bound, hard))
