"""A warehouse of realistic size, its raw tables filled by SQL: invented, and nobody's law.

33 jurisdictions over 40 years. Of every 100 provision versions some 60 are articles as
enacted, 90 to a law, and 40 changes, four to a decree, one of them of a fraction alone. There
is an edition for every four versions, and a finding for every ten.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warehouse.claims import load_claims, load_jurisdictions

if TYPE_CHECKING:
    from warehouse.database import Connection

ARTICLES = 90
_STATEMENTS = (
    """create temporary table entity as
    select code, row_number() over (order by code) - 1 as place from raw.jurisdictions""",
    """create temporary table edition as
    select sha256('edition ' || number) as sha, number,
        (select code from entity where place = number % 33) as code,
        date '1986-01-01' + cast((number // 33) * (14600.0 / ($editions / 33.0)) as integer) as day,
        timestamptz '2026-01-01' + to_seconds(number) as recorded_at
    from range($editions) as numbers (number)""",
    "insert into raw.documents select sha, recorded_at from edition",
    """insert into raw.origins by name
    select sha as document_sha256, sha || '.pdf' as location, code as jurisdiction,
        day as publication_date, '[]' as headers, recorded_at from edition""",
    """insert into raw.readings by name
    select sha as document_sha256, '3' as reader_version, sha as content_sha256, 8 as page_count,
        'edition' as kind, 'digital' as text_layer, code as jurisdiction, day as publication_date,
        cast(number // 33 as varchar) as number, recorded_at from edition""",
    """create temporary table law as
    select number, sha, code,
        if(number < 33, 'Ley para Prevenir la Trata de Personas', 'Ley ' || number || ' de Prueba')
            as title,
        if(number < 33, 'trata-de-personas', 'ley-' || number || '-de-prueba') as slug
    from edition where number < $laws""",
    """insert into raw.instruments by name
    select sha as document_sha256, '3' as reader_version, 0 as ordinal, title, slug, 'ley' as kind,
        'enacts' as operation, 1 as first_page, 8 as last_page, number < 33 as is_special_law
    from law""",
    """insert into raw.provisions by name
    select sha as document_sha256, '3' as reader_version, 0 as instrument_ordinal,
        article - 1 as ordinal, cast(article as varchar) as label, 'article' as kind,
        'art-' || article as path,
        concat_ws(chr(10), 'Las autoridades del artículo ' || article || ' podrán:',
            'I. Reunir los datos de la ley ' || number || ';',
            'II. Prevenir la trata de personas; y', 'III. Publicar sus informes.') as text,
        1 as first_page, 1 as last_page, [{'page': 1, 'start': 0, 'end': 10, 'x0': 50.0,
            'top': 100.0, 'x1': 200.0,
            'bottom': 110.0}] as spans, false as is_repealed,
        article % 10 = 0 as concerns_trafficking
    from law, range(1, $articles + 1) as articles (article)""",
    """create temporary table decree as
    select number, sha, code,
        (number * 7919) % $laws - ((number * 7919) % $laws) % 33 + number % 33 as law
    from edition where number >= $laws and number < $laws + $decrees""",
    """insert into raw.instruments by name
    select sha as document_sha256, '3' as reader_version, 0 as ordinal,
        'Decreto ' || number as title, 'numero-' || number as slug, 'decreto' as kind,
        'amends' as operation, 1 as first_page, 1 as last_page, cast(number as varchar) as decree,
        false as is_special_law
    from decree""",
    """insert into raw.amendments by name
    select decree.sha as document_sha256, '3' as reader_version, 0 as instrument_ordinal,
        turn as ordinal, law.title as instrument, law.slug as target_slug, 'reforms' as operation,
        cast(1 + (decree.number * 13 + turn * 17) % $articles as varchar) as label,
        if(turn = 0,
            concat_ws(chr(10), '…', 'I. …', 'II. Lo que diga el decreto ' || decree.number || '; y',
                'III. …'),
            concat_ws(chr(10), 'Según el decreto ' || decree.number || ', podrán:', 'I. Uno;',
                'II. Dos; y', 'III. Tres.')) as text,
        1 as page, [{'page': 1, 'start': 0, 'end': 10, 'x0': 50.0, 'top': 100.0, 'x1': 200.0,
            'bottom': 110.0}] as spans, turn = 0 as is_elided,
        if(turn = 0, 'la fracción II', '') as part
    from decree inner join law on decree.law = law.number, range(4) as turns (turn)""",
    """insert into raw.findings by name
    select sha as document_sha256, '3' as reader_version, 0 as ordinal, 'label_missing' as kind,
        1 as page, 'artículo ' || number as detail
    from edition where number < $findings""",
)


def fill(connection: Connection, versions: int) -> None:
    """Fill the raw tables so that there will be about so many provision versions."""
    counts = {
        "editions": versions // 4,
        "laws": max(66, round(versions * 0.6) // ARTICLES),
        "decrees": versions // 10,
        "findings": versions // 10,
        "articles": ARTICLES,
    }
    load_jurisdictions(connection)
    load_claims(connection)
    for statement in _STATEMENTS:
        wanted = {name: value for name, value in counts.items() if f"${name}" in statement}
        connection.run(statement, wanted)
