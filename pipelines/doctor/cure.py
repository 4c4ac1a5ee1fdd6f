"""An examination, and what may be done about it without losing anything."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

from extractors.errors import StoreUnwritableError
from extractors.storing import free_name, writing_to
from pipelines.doctor.files import FILE_CHECKS, QUARANTINE
from pipelines.doctor.holdings import WAREHOUSE_CHECKS, check_lock
from pipelines.doctor.illnesses import LOSING, Diagnosis, Illness, Remedy
from pipelines.doctor.patient import Patient
from pipelines.loading import load_and_publish
from pipelines.rebuilding import rebuild_warehouse
from pipelines.settings import Settings
from warehouse.database import LOCK_FILE
from warehouse.lock import hold_lock
from warehouse.publication.kept import kept_publications, swap_in
from warehouse.rebuild import Listener

_GONE = frozenset({Illness.WAREHOUSE_MISSING, Illness.WAREHOUSE_DAMAGED})


def examine(patient: Patient, on_wait: Callable[[], None]) -> Iterator[Diagnosis]:
    """Yield all that is wrong with a data directory; nobody writes meanwhile.

    Raises:
        WarehouseBusyError: Another process wrote all the time.
    """
    for check in FILE_CHECKS:
        yield from check(patient)
    left = list(check_lock(patient.data))
    yield from left
    if left:
        return
    with ExitStack() as stack:
        with suppress(StoreUnwritableError):  # then nobody else writes either
            lock = patient.data / LOCK_FILE
            stack.enter_context(hold_lock(lock, patient.settings.wait_seconds, on_wait))
        for check in WAREHOUSE_CHECKS:
            yield from check(patient)


def mend(diagnoses: Iterable[Diagnosis], settings: Settings, listener: Listener) -> None:
    """Do what is safe: remove half files, set damaged ones aside, rebuild, publish.

    A warehouse that can be read is not rebuilt while files are missing that it was made
    from: it holds more than they do.

    Raises:
        WarehouseBusyError: Another process wrote all the time.
        CheckFailedError: The answers contradict themselves; they are not published.
        StoreUnwritableError: The data directory cannot be written to.
    """
    found = list(diagnoses)
    for diagnosis in found:
        for path in diagnosis.paths:
            with writing_to(settings.data):
                _put_away(path, diagnosis.illness.remedy, settings.data)
    illnesses = {diagnosis.illness for diagnosis in found}
    remedies = {illness.remedy for illness in illnesses}
    is_to_rebuild = Remedy.REBUILD in remedies and (illnesses & _GONE or not illnesses & LOSING)
    if Illness.WAREHOUSE_NEWER in illnesses:
        return
    if is_to_rebuild:
        rebuild_warehouse(settings, listener.on_read, listener.on_wait)
    elif Remedy.PUBLISH in remedies:
        load_and_publish(settings, listener.on_wait)
    if is_to_rebuild or Remedy.PUBLISH in remedies:
        _give_newest(settings, listener.on_wait)


def _put_away(path: Path, remedy: Remedy, data: Path) -> None:
    match remedy:
        case Remedy.REMOVE if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        case Remedy.REMOVE:
            path.unlink(missing_ok=True)
        case Remedy.SET_ASIDE:
            aside = free_name(data / QUARANTINE / path.relative_to(data))
            aside.parent.mkdir(parents=True, exist_ok=True)
            path.rename(aside)
        case _:
            pass


def _give_newest(settings: Settings, on_wait: Callable[[], None]) -> None:
    """Give readers what was published last, whatever became of the file that they have."""
    with hold_lock(settings.data / LOCK_FILE, settings.wait_seconds, on_wait):
        swap_in(kept_publications(settings.published)[-1].file, settings.published)
