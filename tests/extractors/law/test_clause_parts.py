"""Which part of its article each operation of an order changes, in many draftings."""

from __future__ import annotations

import pytest

from extractors.law.clauses import parse_clause

ORDERS = [
    (
        "Se reforman los artículos 3, fracciones II y IV, y 7, párrafo segundo; se adicionan un"
        " artículo 8 Bis, una fracción V al artículo 9, recorriéndose las subsecuentes en su "
        "orden, y un tercer párrafo al artículo 10; se deroga la fracción I del 11, de la Ley "
        "de Faros",
        "reforms 3 fracciones II y IV; reforms 7 párrafo segundo; adds 8 bis; adds 9 una "
        "fracción V +; adds 10 un tercer párrafo; repeals 11 la fracción I",
    ),
    (
        "Se reforman las fracciones II, IV y V del artículo 5 de la Ley de Faros",
        "reforms 5 las fracciones II, IV y V",
    ),
    (
        "Se reforma el párrafo segundo del artículo 5 de la Ley de Faros",
        "reforms 5 el párrafo segundo",
    ),
    (
        "Se adiciona un segundo párrafo al artículo 5 de la Ley de Faros",
        "adds 5 un segundo párrafo",
    ),
    (
        "Se reforman el primer párrafo y las fracciones I y III del artículo 5 de la Ley de Faros",
        "reforms 5 el primer párrafo y las fracciones I y III",
    ),
    (
        "Se reforman los párrafos tercero y cuarto del artículo 5 de la Ley de Faros",
        "reforms 5 los párrafos tercero y cuarto",
    ),
    (
        "Se reforma el encabezado del artículo 5 de la Ley de Faros",
        "reforms 5 el encabezado",
    ),
    (
        "Se reforma el proemio del artículo 5 y el primer párrafo del artículo 6 de la Ley de "
        "Faros",
        "reforms 5 el proemio; reforms 6 el primer párrafo",
    ),
    (
        "Se REFORMAN el artículo 5, primer párrafo y las fracciones I y III; y el artículo 6, "
        "párrafos tercero y cuarto; se ADICIONA el artículo 7 con una fracción IX; y se DEROGA "
        "el artículo 8, todos de la Ley de Faros",
        "reforms 5 primer párrafo y las fracciones I y III; reforms 6 párrafos tercero y "
        "cuarto; adds 7 una fracción IX; repeals 8",
    ),
    (
        "Se adiciona la fracción IV al artículo 5, recorriéndose la actual fracción IV para "
        "pasar a ser V, de la Ley de Faros",
        "adds 5 la fracción IV +",
    ),
    (
        "Se adiciona una fracción XII recorriéndose en su orden las subsecuentes al artículo 5 "
        "de la Ley de Faros",
        "adds 5 una fracción XII +",
    ),
    (
        "Se reforma el artículo 5 en su fracción III de la Ley de Faros",
        "reforms 5 fracción III",
    ),
    (
        "Se reforma el artículo 5, en sus fracciones III y IV, y se adiciona el artículo 6 con "
        "un párrafo tercero, de la Ley de Faros",
        "reforms 5 fracciones III y IV; adds 6 un párrafo tercero",
    ),
    (
        "Se reforman la fracción I del artículo 5, el segundo párrafo del artículo 6 y los "
        "artículos 7 y 8 de la Ley de Faros",
        "reforms 5 la fracción I; reforms 6 el segundo párrafo; reforms 7; reforms 8",
    ),
    (
        "Se reforman los artículos 5, fracción II, inciso c); 6, párrafo primero, y 9, todos de"
        " la Ley de Faros",
        "reforms 5 fracción II, inciso c); reforms 6 párrafo primero; reforms 9",
    ),
    (
        "Se reforman los artículos 5º fracción II; 6º; 7º en su primer párrafo; de la Ley de Faros",
        "reforms 5 fracción II; reforms 6; reforms 7 primer párrafo",
    ),
    (
        "Se reforman los incisos a) y c) de la fracción II del artículo 5; la fracción IV, del "
        "artículo 6 y el último párrafo del 7 de la Ley de Faros",
        "reforms 5 los incisos a) y c) de la fracción II; reforms 6 la fracción IV; reforms 7 "
        "el último párrafo",
    ),
    (
        "Se adiciona un último párrafo al artículo 5 de la Ley de Faros",
        "adds 5 un último párrafo",
    ),
    (
        "Se adiciona un párrafo tercero, recorriéndose los actuales párrafos tercero y cuarto "
        "para quedar como cuarto y quinto, al artículo 5 de la Ley de Faros",
        "adds 5 un párrafo tercero +",
    ),
    (
        "Se adicionan un párrafo tercero y un párrafo cuarto al artículo 5, pasando los "
        "actuales tercero y cuarto a ser quinto y sexto, de la Ley de Faros",
        "adds 5 un párrafo tercero y un párrafo cuarto +",
    ),
    (
        "Se derogan las fracciones II y III del artículo 5 y el artículo 6 de la Ley de Faros",
        "repeals 5 las fracciones II y III; repeals 6",
    ),
    (
        "Se reforman las fracciones I a la IV y VI del artículo 5 de la Ley de Faros",
        "reforms 5 las fracciones I a la IV y VI",
    ),
    (
        "Se deroga el segundo párrafo de la fracción II del artículo 5 de la Ley de Faros",
        "repeals 5 el segundo párrafo de la fracción II",
    ),
    (
        "Se reforma el apartado A, fracción II, del artículo 5 de la Ley de Faros",
        "reforms 5 el apartado A, fracción II",
    ),
    (
        "Se reforma el artículo 5, apartado B, fracciones I y II; y se adiciona el apartado C "
        "al mismo artículo, de la Ley de Faros",
        "reforms 5 apartado B, fracciones I y II; adds 5 el apartado C",
    ),
    (
        "Se reforma el artículo 5 y se le adiciona un segundo párrafo; de la Ley de Faros",
        "reforms 5; adds 5 un segundo párrafo",
    ),
    (
        "Se reforma la fracción II y se adiciona la fracción III al artículo 5 de la Ley de Faros",
        "reforms 5 la fracción II; adds 5 la fracción III",
    ),
    (
        "Se reforman las fracciones II y III, y se adiciona la fracción IV, recorriéndose la "
        "subsecuente, del artículo 5 de la Ley de Faros",
        "reforms 5 las fracciones II y III; adds 5 la fracción IV +",
    ),
    (
        "Se reforma el artículo 5 fracción II y se adiciona una fracción III al mismo artículo "
        "de la Ley de Faros",
        "reforms 5 fracción II; adds 5 una fracción III",
    ),
    (
        "Se adiciona al artículo 5 una fracción VI, y al artículo 6 un tercer párrafo, de la "
        "Ley de Faros",
        "adds 5 una fracción VI; adds 6 un tercer párrafo",
    ),
    (
        "Se adiciona al artículo 5 la fracción VI y se recorren las demás en su orden, de la "
        "Ley de Faros",
        "adds 5 la fracción VI +",
    ),
    (
        "Se adicionan: al artículo 5, las fracciones VI y VII; al artículo 6, un párrafo "
        "segundo; de la Ley de Faros",
        "adds 5 las fracciones VI y VII; adds 6 un párrafo segundo",
    ),
    (
        "Se modifican los artículos 5 y 6, y la fracción III del 7 de la Ley de Faros",
        "reforms 5; reforms 6; reforms 7 la fracción III",
    ),
    (
        "Se modifica la fracción II del artículo 5, se agrega un inciso d) a la fracción III "
        "del artículo 6 y se suprime el párrafo tercero del artículo 7 de la Ley de Faros",
        "reforms 5 la fracción II; adds 6 un inciso d) a la fracción III; repeals 7 el párrafo "
        "tercero",
    ),
    (
        "Se reforma por modificación el artículo 5, fracción II, y por adición de un tercer "
        "párrafo al artículo 6 de la Ley de Faros",
        "reforms 5 fracción II; adds 6 un tercer párrafo",
    ),
    (
        "Se reforma el numeral 3 de la fracción II del artículo 5 de la Ley de Faros",
        "reforms 5 el numeral 3 de la fracción II",
    ),
    (
        "Se reforma el inciso a) del artículo 5 y el numeral 2 del inciso b) del artículo 6 de "
        "la Ley de Faros",
        "reforms 5 el inciso a); reforms 6 el numeral 2 del inciso b)",
    ),
    (
        "Se reforman los artículos 5, primer y segundo párrafos; 6, párrafo tercero, fracción "
        "I, y 7, último párrafo de la Ley de Faros",
        "reforms 5 primer y segundo párrafos; reforms 6 párrafo tercero, fracción I; reforms 7 "
        "último párrafo",
    ),
    (
        "Se reforma el párrafo primero y se derogan las fracciones I, II y III del artículo 5 "
        "de la Ley de Faros",
        "reforms 5 el párrafo primero; repeals 5 las fracciones I, II y III",
    ),
    (
        "Se adiciona un Capítulo III Bis denominado “De los Faros”, que comprende los artículos"
        " 20 Bis a 20 Quáter, al Título Segundo de la Ley de Faros",
        "adds 20 bis; adds 20 ter; adds 20 quater",
    ),
    (
        "En la Ley de Faros, se reforman el artículo 5 en su fracción II y el párrafo segundo "
        "del artículo 6",
        "reforms 5 fracción II; reforms 6 el párrafo segundo",
    ),
    (
        "Se reforma la Ley de Faros, en sus artículos 5, fracción II, y 6",
        "reforms 5 fracción II; reforms 6",
    ),
    (
        "Se reforma el Artículo 5, en su primer párrafo, y se adicionan las fracciones V, VI y "
        "VII, pasando la actual V a ser VIII, de la Ley de Faros",
        "reforms 5 primer párrafo; adds 5 las fracciones V, VI y VII +",
    ),
    (
        "Se reforma el artículo 5 en sus párrafos primero y segundo y en su fracción III, de la"
        " Ley de Faros",
        "reforms 5 párrafos primero y segundo y fracción III",
    ),
    (
        "Se reforman: el artículo 5, fracción II; el artículo 6, párrafo primero; y el artículo"
        " 7; se adicionan: el artículo 8, con un párrafo segundo; y se derogan: la fracción I "
        "del artículo 9 y el artículo 10; todos de la Ley de Faros",
        "reforms 5 fracción II; reforms 6 párrafo primero; reforms 7; adds 8 un párrafo "
        "segundo; repeals 9 la fracción I; repeals 10",
    ),
    (
        "ARTÍCULO PRIMERO. SE REFORMAN LOS ARTÍCULOS 5, FRACCIÓN II Y 6, PÁRRAFO SEGUNDO; SE "
        "ADICIONA EL ARTÍCULO 7 BIS; Y SE DEROGA LA FRACCIÓN III DEL ARTÍCULO 8; TODOS DE LA "
        "LEY DE FAROS, PARA QUEDAR EN LOS SIGUIENTES TÉRMINOS:",
        "reforms 5 FRACCIÓN II; reforms 6 PÁRRAFO SEGUNDO; adds 7 bis; repeals 8 LA FRACCIÓN III",
    ),
    (
        "Se reforma la fracción XII; y se adicionan las fracciones XIII y XIV al artículo 5 de "
        "la Ley de Faros",
        "reforms 5 la fracción XII; adds 5 las fracciones XIII y XIV",
    ),
    (
        "Se reforman las fracciones XI y XII, y se adiciona la fracción XIII, todas del "
        "artículo 5 de la Ley de Faros",
        "reforms 5 las fracciones XI y XII; adds 5 la fracción XIII",
    ),
    (
        "Se reforma la fracción XI del artículo 5; y se adiciona una fracción XII, y la actual "
        "XII pasa a ser XIII, del mismo artículo de la Ley de Faros",
        "reforms 5 la fracción XI; adds 5 una fracción XII +",
    ),
    (
        "Se adiciona la fracción IX y se recorre la subsecuente, del artículo 5; y se adiciona "
        "el artículo 6 Bis, de la Ley de Faros",
        "adds 5 la fracción IX +; adds 6 bis",
    ),
    (
        "Se adiciona un artículo 5 Bis, y se recorren en su orden los subsecuentes, a la Ley de"
        " Faros",
        "adds 5 bis +",
    ),
    (
        "Se adiciona el artículo 12 y se recorre la numeración de los artículos subsecuentes de"
        " la Ley de Faros",
        "adds 12 +",
    ),
    (
        "Se reforma el segundo párrafo del artículo 5 y el tercero del artículo 6 de la Ley de "
        "Faros",
        "reforms 5 el segundo párrafo; reforms 6 el párrafo tercero",
    ),
    (
        "Se reforma el primer párrafo del artículo 5 y se adiciona un segundo, recorriéndose el"
        " actual segundo que pasa a ser tercero, de la Ley de Faros",
        "reforms 5 el primer párrafo; adds 5 un párrafo segundo +",
    ),
    (
        "Se reforman los artículos 5 párrafos primero y segundo fracciones I, II y III inciso "
        "a); 6 Bis, fracción I y 7 Ter de la Ley de Faros",
        "reforms 5 párrafos primero y segundo fracciones I, II y III inciso a); reforms 6 bis "
        "fracción I; reforms 7 ter",
    ),
    (
        "Se reforman los artículos 5, párrafo primero, y 6, incisos a), b) y c) de la fracción "
        "I, de la Ley de Faros",
        "reforms 5 párrafo primero; reforms 6 incisos a), b) y c) de la fracción I",
    ),
    (
        "Se adiciona un tercer y cuarto párrafos al artículo 5 de la Ley de Faros",
        "adds 5 un tercer y cuarto párrafos",
    ),
    (
        "Se reforma el primer párrafo, se adicionan las fracciones VI y VII y se deroga el "
        "último párrafo del artículo 5 de la Ley de Faros",
        "reforms 5 el primer párrafo; adds 5 las fracciones VI y VII; repeals 5 el último párrafo",
    ),
    (
        "Se reforman los artículos 5, 6, segundo párrafo, 7 y 8, fracción IV, de la Ley de Faros",
        "reforms 5; reforms 6 segundo párrafo; reforms 7; reforms 8 fracción IV",
    ),
    (
        "Se reforma la fracción II del apartado A del artículo 123 de la Constitución de Faros",
        "reforms 123 la fracción II del apartado A",
    ),
    (
        "Se reforma la fracción I, inciso a), numeral 1, del artículo 5 de la Ley de Faros",
        "reforms 5 la fracción I, inciso a), numeral 1",
    ),
    (
        "Se reforma el epígrafe del artículo 5 de la Ley de Faros",
        "reforms 5 el epígrafe",
    ),
    (
        "Se reforman los artículos 19 y 20 en su fracción I de la Ley de Faros",
        "reforms 19; reforms 20 fracción I",
    ),
    (
        "Único. Se adiciona un tercer párrafo y se recorre el subsecuente al artículo 5 de la "
        "Ley de Faros",
        "adds 5 un tercer párrafo +",
    ),
    (
        "Se adiciona el inciso d) a la fracción II del artículo 5 y se recorre el actual inciso"
        " d) para pasar a ser e) de la Ley de Faros",
        "adds 5 el inciso d) a la fracción II +",
    ),
    (
        "Se reforma el tercer párrafo de la fracción II, así como la fracción IV del artículo 5"
        " de la Ley de Faros",
        "reforms 5 el tercer párrafo de la fracción II, así como la fracción IV",
    ),
    (
        "Se reforma el artículo 5; y se adicionan los artículos 5 Bis, 5 Ter, con las "
        "fracciones I y II, y 5 Quáter de la Ley de Faros",
        "reforms 5; adds 5 bis; adds 5 ter las fracciones I y II; adds 5 quater",
    ),
    (
        "Se derogan el inciso b) de la fracción II y el segundo párrafo, ambos del artículo 5 "
        "de la Ley de Faros",
        "repeals 5 el inciso b) de la fracción II y el segundo párrafo",
    ),
    (
        "Se reforman las fracciones I y II del artículo 5, así como el párrafo primero y la "
        "fracción III del artículo 6, y se adicionan un segundo párrafo a la fracción IV y una "
        "fracción V al artículo 7, de la Ley de Faros",
        "reforms 5 las fracciones I y II; reforms 6 el párrafo primero y la fracción III; adds "
        "7 un segundo párrafo a la fracción IV y una fracción V",
    ),
    (
        "Se reforman los artículos 10, párrafo primero; 12, fracciones III, V y VI; 14, "
        "párrafos primero y segundo, y la fracción II; y se adicionan los artículos 12, con las"
        " fracciones VII y VIII, y 14 Bis, a la Ley de Faros",
        "reforms 10 párrafo primero; reforms 12 fracciones III, V y VI; reforms 14 párrafos "
        "primero y segundo, y la fracción II; adds 12 las fracciones VII y VIII; adds 14 bis",
    ),
    (
        "Se reforman: la fracción VI del artículo 2; los artículos 4 y 5; el párrafo primero y "
        "la fracción II del 7; se adicionan: la fracción VII al artículo 2, recorriéndose las "
        "demás; el artículo 5 Bis; los párrafos segundo y tercero al artículo 7, recorriéndose "
        "el actual segundo; se derogan: el artículo 9; la fracción III del 10 y el último "
        "párrafo del 11, todos de la Ley de Faros",
        "reforms 2 la fracción VI; reforms 4; reforms 5; reforms 7 el párrafo primero y la "
        "fracción II; adds 2 la fracción VII +; adds 5 bis; adds 7 los párrafos segundo y "
        "tercero +; repeals 9; repeals 10 la fracción III; repeals 11 el último párrafo",
    ),
    (
        "SE REFORMA LA FRACCIÓN II DEL ARTÍCULO 5, Y SE ADICIONAN LAS FRACCIONES III Y IV, "
        "RECORRIÉNDOSE LA ACTUAL FRACCIÓN III PARA QUEDAR COMO FRACCIÓN V, AL ARTÍCULO 5 DE LA "
        "LEY DE FAROS",
        "reforms 5 LA FRACCIÓN II; adds 5 LAS FRACCIONES III Y IV +",
    ),
    (
        "Se adicionan los incisos e), f) y g) a la fracción I del artículo 5; y un párrafo "
        "segundo al inciso a) de la fracción II del artículo 6 de la Ley de Faros",
        "adds 5 los incisos e), f) y g) a la fracción I; adds 6 un párrafo segundo al inciso a)"
        " de la fracción II",
    ),
    (
        "Se reforma el segundo párrafo y se adiciona un tercer párrafo, recorriéndose los "
        "subsecuentes, al artículo 5; y se reforma el artículo 6, de la Ley de Faros",
        "reforms 5 el segundo párrafo; adds 5 un tercer párrafo +; reforms 6",
    ),
    (
        "Se modifica el artículo 5, fracciones IX, X y XI y se adicionan las fracciones XII y "
        "XIII, de la Ley de Faros",
        "reforms 5 fracciones IX, X y XI; adds 5 las fracciones XII y XIII",
    ),
    (
        "Se reforma el artículo 5 en su fracción II; se adiciona el artículo 6 con un segundo "
        "párrafo, y se deroga del artículo 7 su fracción III, de la Ley de Faros",
        "reforms 5 fracción II; adds 6 un segundo párrafo; repeals 7 fracción III",
    ),
    (
        "Se deroga la fracción IV y se recorren las subsecuentes del artículo 5 de la Ley de Faros",
        "repeals 5 la fracción IV +",
    ),
    (
        "Se adiciona un Título Cuarto, denominado “De las Boyas”, con los artículos 40 a 45, "
        "recorriéndose los subsecuentes, a la Ley de Faros",
        "adds 40; adds 41; adds 42; adds 43; adds 44; adds 45 +",
    ),
    (
        "Se reforman los artículos 188 Bis; 188 Ter, primer párrafo y fracciones I, II y IV; y "
        "se deroga el artículo 188 Quáter, del Código de Boyas",
        "reforms 188 bis; reforms 188 ter primer párrafo y fracciones I, II y IV; repeals 188 "
        "quater",
    ),
    (
        "Se reforma el inciso A) de la fracción II y el último párrafo del artículo 5, y se "
        "deroga la fracción III de este artículo de la Ley de Faros",
        "reforms 5 el inciso A) de la fracción II y el último párrafo; repeals 5 la fracción III",
    ),
    (
        "Se reforma la fracción XV del artículo 5, y se adicionan al mismo las fracciones XVI y"
        " XVII, de la Ley de Faros",
        "reforms 5 la fracción XV; adds 5 las fracciones XVI y XVII",
    ),
    (
        "Se reforman el artículo 5 primer párrafo, 6 fracción II, 7 y 8 último párrafo de la "
        "Ley de Faros",
        "reforms 5 primer párrafo; reforms 6 fracción II; reforms 7; reforms 8 último párrafo",
    ),
    (
        "Se reforma el párrafo primero, las fracciones I, III, en sus incisos a) y b), y V del "
        "artículo 5 de la Ley de Faros",
        "reforms 5 el párrafo primero, las fracciones I, III, incisos a) y b), y V",
    ),
    (
        "Se reforma el artículo 5, adicionándole una fracción IV, de la Ley de Faros",
        "reforms 5; adds 5 una fracción IV",
    ),
    (
        "Se reforman los artículos 1, 2 y 3; se adiciona el artículo 4 y se derogan los "
        "artículos 5 y 6, recorriéndose los actuales 7 y 8 para ser 5 y 6, de la Ley de Faros",
        "reforms 1; reforms 2; reforms 3; adds 4; repeals 5; repeals 6 +",
    ),
    (
        "Se adiciona una fracción II Bis al artículo 5 y una fracción III Ter al artículo 6 de "
        "la Ley de Faros",
        "adds 5 una fracción II Bis; adds 6 una fracción III Ter",
    ),
    (
        "Se REFORMAN las fracciones I, del artículo 5; II, del artículo 6, y III, del artículo "
        "7, de la Ley de Faros",
        "reforms 5 las fracciones I; reforms 6 fracción II; reforms 7 fracción III",
    ),
    (
        "Se reforman los párrafos primero y tercero del artículo 5, el párrafo primero del "
        "artículo 6, así como los artículos 7 y 8, fracción I; y se adicionan un párrafo cuarto"
        " al artículo 5, y un artículo 9 Bis, de la Ley de Faros",
        "reforms 5 los párrafos primero y tercero; reforms 6 el párrafo primero; reforms 7; "
        "reforms 8 fracción I; adds 5 un párrafo cuarto; adds 9 bis",
    ),
    (
        "Se adiciona el párrafo quinto al artículo 5, y los actuales párrafos quinto y sexto "
        "pasan a ser sexto y séptimo, de la Ley de Faros",
        "adds 5 el párrafo quinto +",
    ),
    (
        "Se adiciona el artículo 5 de la Ley de Faros, recorriéndose los subsecuentes",
        "adds 5 +",
    ),
    (
        "Se reforman los artículos 5 párrafo primero y su fracción II; y 6, de la Ley de Faros",
        "reforms 5 párrafo primero y fracción II; reforms 6",
    ),
    (
        "Se reforma la fracción I, y los párrafos segundo y tercero, del artículo 5 de la Ley "
        "de Faros",
        "reforms 5 la fracción I, y los párrafos segundo y tercero",
    ),
    (
        "Se reforman los párrafos primero, fracción II, y tercero del artículo 5 de la Ley de "
        "Faros",
        "reforms 5 los párrafos primero, fracción II, y tercero",
    ),
    (
        "Se reforma el artículo 5, párrafo tercero, inciso b), numeral 2; y el artículo 6, "
        "numeral 3, de la Ley de Faros",
        "reforms 5 párrafo tercero, inciso b), numeral 2; reforms 6 numeral 3",
    ),
]


def _shown(text: str) -> str:
    """Operation, label and part of each change; a plus where what follows moves on."""
    return "; ".join(
        " ".join(
            [
                change.operation.value,
                str(change.label),
                *([change.part] if change.part else []),
                *(["+"] if change.moves_rest else []),
            ]
        )
        for change in parse_clause(text)
    )


@pytest.mark.parametrize(("text", "changes"), ORDERS)
def test_each_operation_keeps_its_own_parts_of_an_article(text: str, changes: str) -> None:
    assert _shown(text) == changes


def test_a_part_belongs_to_the_law_that_follows_it() -> None:
    changes = parse_clause(
        "Se reforma el primer párrafo del artículo 5, de la Ley de Faros, y el segundo párrafo del "
        "artículo 9 del Código de Puertos."
    )
    assert [(one.label, one.part, one.instrument) for one in changes] == [
        ("5", "el primer párrafo", "Ley de Faros"),
        ("9", "el segundo párrafo", "Código de Puertos"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Artículos 5 al 7.- Se derogan.",
        "ARTÍCULOS 5, 6 Y 7. DEROGADOS",
        "Artículos 5 a 7: (Se derogan)",
    ],
)
def test_articles_repealed_in_one_line_are_repealed_each(line: str) -> None:
    assert _shown(line) == "repeals 5; repeals 6; repeals 7"
