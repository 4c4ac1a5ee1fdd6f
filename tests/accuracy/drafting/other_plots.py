"""Plots of errata, of the Court's rulings and of a law's end."""

from __future__ import annotations

from datetime import timedelta

from pipelines.demo.printed import LabelStyle, long_date
from pipelines.demo.sheets import Article as PrintedArticle
from pipelines.demo.sheets import Paragraph
from tests.accuracy.drafting.articles import paragraph
from tests.accuracy.drafting.clauses import listed
from tests.accuracy.drafting.docket import Docket
from tests.accuracy.drafting.starts import Start

_WRONG, _RIGHT = "cada seis meses", "cada tres meses"


def _publication(docket: Docket) -> str:
    return f"publicada en {docket.office.gazette} el {long_date(docket.published)}"


def errata_in_a_table(docket: Docket) -> None:
    """A ruled table: article, what it says, what it ought to say."""
    docket.plant("duties", 2, f"Rendir {_WRONG} un informe al Congreso;")
    docket.plant("shelter", 0, "El albergue alojará a cuarenta personas, sin costo alguno.")
    docket.enact()
    docket.later(10, 40)
    number = docket.office.number
    duties, shelter = docket.label("duties"), docket.label("shelter")
    rows = (
        ("ARTÍCULO", "DICE", "DEBE DECIR"),
        (f"{number(duties)}, fracción II", _WRONG, _RIGHT),
        (f"{number(shelter)}, primer párrafo", "cuarenta personas", "catorce personas"),
    )
    words = "En la Ley que se cita se advirtieron las erratas siguientes:"
    docket.correct(
        f"a la {docket.law}, {_publication(docket)}",
        PrintedArticle("unico", (words,), LabelStyle.WORDS_DASH, table=rows),
        fixes={duties: (_WRONG, _RIGHT), shelter: ("cuarenta personas", "catorce personas")},
    )
    docket.amend(docket["duties"].fraction("IV", docket.words.task()))


def errata_in_full(docket: Docket) -> None:
    """The fraction as printed under DICE, the fraction as it should be under DEBE DECIR."""
    docket.plant("duties", 3, f"Recibir {_WRONG} los reportes municipales;")
    docket.enact()
    docket.later(10, 40)
    duties, stop = docket.label("duties"), docket.office.stop
    whole = "Recibir {} los reportes municipales;"
    docket.correct(
        f"a la {docket.law}, {_publication(docket)}",
        Paragraph(f"Página 3, artículo {docket.office.number(duties)}, fracción III."),
        Paragraph("DICE:"),
        Paragraph(f"III{stop} {whole.format(_WRONG)}"),
        Paragraph("DEBE DECIR:"),
        Paragraph(f"III{stop} {whole.format(_RIGHT)}"),
        fixes={duties: (_WRONG, _RIGHT)},
    )


def errata_of_a_decree(docket: Docket) -> None:
    """Errata in one line, of an article that a decree had worded."""
    docket.enact()
    words = "El padrón se revisará cada seis meses y se conservará por diez años."
    docket.amend(docket["plain 1"].whole(paragraph(words)))
    about = (
        f"al {docket.decree_name()}, por el que se reforman diversas disposiciones de la "
        f"{docket.law}, publicado el {long_date(docket.day)}"
    )
    docket.later(5, 25)
    label = docket.label("plain 1")
    docket.correct(
        about,
        Paragraph(
            f"En el artículo {docket.office.number(label)}, dice: “{_WRONG}”; "
            f"debe decir: “{_RIGHT}”."
        ),
        fixes={label: (_WRONG, _RIGHT)},
    )


def errata_of_nothing(docket: Docket) -> None:
    """Errata whose DICE is printed nowhere in the article; a later decree words it anew."""
    docket.enact()
    docket.later(10, 40)
    label = docket.label("plain 2")
    docket.correct(
        f"a la {docket.law}, {_publication(docket)}",
        Paragraph(f"En el artículo {docket.office.number(label)}:"),
        Paragraph("DICE: los faros de la bahía"),
        Paragraph("DEBE DECIR: los faros de la península"),
        fixes={label: ("los faros de la bahía", "los faros de la península")},
    )
    docket.amend(docket["plain 2"].whole(paragraph(docket.words.sentence())))


def ruled_articles(docket: Docket) -> None:
    """Two articles declared invalid from the sentence's own publication."""
    docket.enact()
    docket.amend(docket["plain 1"].whole(paragraph(docket.words.sentence())))
    docket.later()
    valid = docket.office.number(docket.label("plan"))
    labels = sorted(map(docket.label, ("plain 1", "plain 3")), key=int)
    invalid = listed([docket.office.number(label) for label in labels])
    docket.rule(
        (
            "Es procedente y parcialmente fundada la acción de inconstitucionalidad.",
            f"Se reconoce la validez del artículo {valid} de la {docket.law}.",
            f"Se declara la invalidez de los artículos {invalid} de la {docket.law}, la cual "
            f"surtirá efectos a partir de la publicación de esta sentencia en "
            f"{docket.office.gazette}.",
            "Publíquese esta resolución en el Diario Oficial de la Federación.",
        ),
        docket.day,
        docket["plain 1"].repeal(),
        docket["plain 3"].repeal(),
    )


def ruled_fraction(docket: Docket) -> None:
    """A fraction declared invalid from a day that the sentence names."""
    docket.enact()
    docket.later()
    binds = docket.day + timedelta(days=60)
    number = docket.office.number(docket.label("duties"))
    docket.rule(
        (
            "Es fundada la acción de inconstitucionalidad a que este expediente se refiere.",
            f"Se declara la invalidez de la fracción IV del artículo {number} de la {docket.law}, "
            f"con efectos a partir del {long_date(binds)}.",
        ),
        binds,
        docket["duties"].repeal_fraction("IV", "Declarada inválida."),
    )
    docket.later(200, 300)
    docket.amend(docket["duties"].fraction("V", docket.words.task()), published=docket.day)


def abrogated_by_decree(docket: Docket) -> None:
    """A decree that only ends the law."""
    docket.enact()
    docket.amend(docket["duties"].fraction("III", docket.words.task()))
    docket.abrogate(f"{docket.law}, {_publication(docket)}", docket.next_start())


def abrogated_by_a_law(docket: Docket) -> None:
    """A law whose second transitory ends the one before it and all that was made of it."""
    docket.enact()
    docket.amend(docket["plan"].paragraph(3, docket.words.sentence()))
    docket.succeed(
        f"Se abroga la {docket.law}, {_publication(docket)}, así como sus reformas y adiciones.",
        Start(
            "entrará en vigor a los noventa días naturales siguientes al de su publicación en "
            "{gazette}.",
            90,
        ),
    )
