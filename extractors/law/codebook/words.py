"""Nouns and verbs of the field that several rules share, as pieces of folded patterns."""

from __future__ import annotations

from typing import Final

VICTIM: Final = (
    r"(?:(?:personas? )?victimas?|(?:persona|parte)s? (?:ofendid|tratad|agraviad)as?|ofendid[oa]s?|"
    r"sujetos? pasivos?|persona que (?:ha|haya|hubiere|hubiera) sido "
    r"(?:objeto|sujeto|sometida|victima))"
)
"""Whoever suffers the offence, by the names that statutes give."""

TRAFFICKING_OFFENCE: Final = (
    r"(?:delito|conducta|ilicito|crimen|hecho)e?s? (?:en materia )?de trata"
)
"""The offence by its name: "delito de trata", "conductas de trata"."""

MEANS: Final = r"(?:medios?|violencia|engano)"
"""The means of the offence, in general or by the two most named."""

TOWN: Final = (
    r"(?:municipi\w*|ayuntamientos?|alcaldias?|cabildos?|presidenci\w+ municipal(?:es)?|"
    r"president[ea]s? municipal(?:es)?|autoridades (?:estatales y )?municipales|"
    r"gobiernos? municipal(?:es)?)"
)
"""A municipality, its council or its head."""

OTHERS_PUNISHED: Final = (
    r"(?:persona|servidor|funcionari|propietari|titular|encargad|responsable|administrador|"
    r"conductor|duen|padre|madre|tutor|medic|profesion|particular|sujeto|individu|patron|"
    r"empleador|docente|ministr)\w*"
)
"""Whom a penal provision may address beside "quien" and "al que"."""

ACTOR: Final = (
    r"(?:al? que|a l[oa]s que|quien(?:es)?|el que|l[oa]s que|"
    rf"(?:al?|el|l[oa]s?)(?: (?:el|l[oa]s?|cualquier|toda))? {OTHERS_PUNISHED}"
    r"(?: \w+){0,5}?,? (?:que|quien))"
)
"""How a penal provision addresses whom it punishes."""
