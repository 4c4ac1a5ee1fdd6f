"""What a robots.txt asks of us, after RFC 9309.

The standard library's parser takes the first rule that fits and knows no wildcards; the
standard asks for the longest one, with ``*`` and ``$``. So it is read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import quote, urlsplit

PRODUCT_TOKEN = "vigia"  # noqa: S105  # a robot's name, not a secret
MOST_BYTES = 512 * 1024
KEPT = "%/:=&?~#+!$,;'@()*[]"


class Rule(NamedTuple):
    """One line: ``allow`` or ``disallow`` a path, which may hold ``*`` and end in ``$``."""

    allows: bool
    path: str

    def __str__(self) -> str:
        return f"{'Allow' if self.allows else 'Disallow'}: {self.path}"

    def fits(self, path: str) -> bool:
        """Whether a path with its query begins as the rule says."""
        ends = self.path.endswith("$")
        parts = _normalise(self.path.removesuffix("$")).split("*")
        pattern = ".*".join(re.escape(part) for part in parts)
        return re.match(pattern + ("$" if ends else ""), path) is not None


@dataclass(frozen=True, slots=True)
class RobotsRules:
    r"""The rules of one host that are meant for us.

    Example:
        >>> rules = parse_robots("User-agent: *\nDisallow: /notes\nAllow: /notes/public")
        >>> str(rules.forbidding("https://a.example/notes/7"))
        'Disallow: /notes'
        >>> rules.forbidding("https://a.example/notes/public/7") is None
        True
    """

    rules: tuple[Rule, ...] = ()
    delay_seconds: float = 0.0

    def forbidding(self, url: str) -> Rule | None:
        """Return the rule that forbids an address; ``None`` if it may be fetched.

        The longest rule that fits decides; of two as long, the one that allows.
        """
        parts = urlsplit(url)
        path = _normalise((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
        if path == "/robots.txt":
            return None
        fitting = [rule for rule in self.rules if rule.fits(path)]
        decides = max(fitting, key=lambda rule: (len(rule.path), rule.allows), default=None)
        return decides if decides and not decides.allows else None


ALLOW_ALL = RobotsRules()


def parse_robots(text: str) -> RobotsRules:
    """Return the rules for our product, or else those for every robot.

    Groups that name the same robot are one. What is not a rule is passed over, so an
    error page in place of the file allows all, as the standard has it.
    """
    groups: dict[str, list[tuple[str, str]]] = {}
    current: list[str] = []
    is_heading = False
    for name, value in _directives(text):
        if name == "user-agent":
            current = [*current, value.lower()] if is_heading else [value.lower()]
            groups.setdefault(value.lower(), [])
        else:
            for agent in current:
                groups[agent].append((name, value))
        is_heading = name == "user-agent"
    ours = [agent for agent in groups if agent.split("/")[0] == PRODUCT_TOKEN]
    lines = [line for agent in ours or ["*"] for line in groups.get(agent, [])]
    rules = [Rule(name == "allow", path) for name, path in lines if name != "crawl-delay" and path]
    return RobotsRules(tuple(rules), _delay(lines))


def _directives(text: str) -> Iterator[tuple[str, str]]:
    for line in text.lstrip("\ufeff").splitlines():
        name, colon, value = line.partition("#")[0].partition(":")
        name = name.strip().lower()
        if colon and name in {"user-agent", "allow", "disallow", "crawl-delay"}:
            yield name, value.strip()


def _delay(lines: list[tuple[str, str]]) -> float:
    numbers = [value for name, value in lines if name == "crawl-delay"]
    return max((float(n) for n in numbers if re.fullmatch(r"\d+(\.\d+)?", n)), default=0.0)


def _normalise(path: str) -> str:
    """Return a path with everything beyond ASCII escaped, and escapes in upper case."""
    escaped = quote(path, safe=KEPT)
    return re.sub(r"%[0-9a-fA-F]{2}", lambda found: found[0].upper(), escaped)
