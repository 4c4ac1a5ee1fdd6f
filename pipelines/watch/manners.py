"""How the watch behaves on the sites: as declared, or at once on a replica."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from extractors.fetching.manners import Manners
from extractors.sources.source import Source
from pipelines.settings import Settings

REPLICA_READ_SECONDS = 5.0


def manners_of(settings: Settings, sources: Iterable[Source]) -> Manners:
    """Return how to behave towards the hosts of some sources.

    On a replica, which is ours, nobody is waited for.
    """
    hosts = {host.lower(): source for source in sources for host in source.hosts}
    pauses = {host: source.pause_seconds for host, source in hosts.items()}
    manners = Manners(
        contact=settings.contact, agents=settings.agents, pauses=MappingProxyType(pauses)
    )
    return manners if settings.replica is None else on_replica(manners, settings.replica, hosts)


def on_replica(manners: Manners, address: str, hosts: Iterable[str]) -> Manners:
    """Return manners by which all hosts are found at one address, without any wait."""
    return Manners(
        contact=manners.contact,
        agents=manners.agents,
        pause_seconds=0,
        pauses=MappingProxyType({}),
        backoff_seconds=0,
        read_seconds=REPLICA_READ_SECONDS,
        addresses=MappingProxyType(dict.fromkeys(hosts, address)),
    )
