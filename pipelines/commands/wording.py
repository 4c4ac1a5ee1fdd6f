"""The help of every command and option, and the command line library's own words.

The English is what Typer is given; `SPANISH` says the same, sentence by sentence.
"""

from __future__ import annotations

import re
from typing import Final

from pipelines.messages import Language, Phrase

VIGIA: Final = "What the law says on trafficking in persons in Mexico's 33 gazettes, with proof."
EPILOG: Final = (
    "Exit codes: 0 all ok; 1 the answer is no, or part of a run failed; 2 bad usage; 3 failed."
)
READ: Final = (
    "Show what the reader makes of one PDF; stores nothing. "
    "Example: vigia read edition.pdf --page 3 --draw page-3.png"
)
INGEST: Final = "Bring PDFs, or folders of them, into archive and warehouse."
STATUS: Final = "Show who has adopted what: one row a jurisdiction."
TIMELINE: Final = (
    "Show when each answer changed, and why; or how many answered so. "
    "Example: vigia timeline DUR --since 2012-01-01"
)
MATRIX: Final = (
    "Show what each law provides, criterion by criterion; of those named, with the words. "
    "Example: vigia matrix DUR --on 2020-01-01"
)
COMPARE: Final = (
    "Compare two laws element by element, with the words of both. Example: vigia compare DUR FED"
)
LAW: Final = (
    "Show a law, or a chapter or article of it, each article with its citation. "
    "Example: vigia law FED trata lib-1/tit-2"
)
HISTORY: Final = (
    "Show each version of a provision, or of a part of one, and what changed. "
    "Example: vigia history DUR trata art-5 frac-2"
)
DIFF: Final = (
    "Show what changed in a law between two days, word by word. "
    "Example: vigia diff FED victimas --from 2020-01-06 --to 2023-04-29"
)
SEARCH: Final = "Find provisions in force by their words."
FINDINGS: Final = "List what surprised the reader or could not be applied."
VERIFY: Final = "Prove stored words by the archived PDFs. Exit code 1 if any fails."
SQL: Final = "Ask the warehouse in SQL, read only."
PUBLISH: Final = (
    "Publish the answers, write them as files, or go back to an earlier publication. "
    "Example: vigia publish --to opendata --format csv"
)
REVIEW: Final = "Confirm or correct what the machine proposes; answers say by whom."
REVIEW_LIST: Final = (
    "List what waits for a person, first what would change most. Example: vigia review list DUR"
)
REVIEW_SHOW: Final = (
    "Show a proposal, the words it rests on, and what was decided before. "
    "Example: vigia review show status/DUR"
)
REVIEW_ACCEPT: Final = (
    "Say that what is proposed is so. Example: "
    'vigia review accept DUR --reason "Read page 3" --author "Ana Ruiz"'
)
REVIEW_REJECT: Final = (
    "Say that what is proposed is not so. Example: "
    'vigia review reject mx-dur/ley/2012-07-15/trata-de-personas --reason "Another matter"'
)
REVIEW_CORRECT: Final = (
    "State what is so instead. Example: vigia review correct "
    'mx-dur/ley/2012-07-15/trata-de-personas/art-1@2014-06-05 text=@art-1.txt --reason "Page 4"'
)
SOURCES: Final = "Show how each gazette is listed, and how that goes."
SOURCES_CHECK: Final = (
    "Try one source on its live site, step by step, and say what to mend. "
    "Exit code 1 if a step fails. Example: vigia sources check CHP --save chp"
)
SOURCES_PARSE: Final = "Show the editions that a saved listing page lists; asks no site."
NIGHTLY: Final = "Visit the sites, and publish what is new."
BACKFILL: Final = (
    "Visit the sites for past months; goes on where it was stopped. "
    "Example: vigia backfill CHP DUR --since 2012-01-01 --until 2012-12-31"
)
REREAD: Final = "Read the archive again after the reader changed; asks no site."
COVERAGE: Final = "Show what was seen of all editions that are expected, by year."
SCHEDULE: Final = "Serve the nightly run on a schedule."
REBUILD: Final = (
    "Make the warehouse anew from archive, readings and reviews, and compare. "
    "Exit code 1 if it differs."
)
DOCTOR: Final = (
    "Say what is wrong with the data directory, and what mends it. Exit code 1 if anything is."
)
DEMO: Final = "Run a night on a replica of the sites; all is invented."

DATA_DIR: Final = "Data directory (also VIGIA_DATA; ./vigia-data if neither is given)."
DEMO_DIR: Final = "Where the demonstration lives (./vigia-demo if not given)."
FORMAT_OF_ANSWER: Final = "Form of the answer."
FORMAT_OF_LAW: Final = "Form of the answer; akn is Akoma Ntoso 1.0, XML for whole laws."
OUTPUT_FILE: Final = "Write the answer to this file."
ON_DAY: Final = "The law as of this day, such as 2012-06-14; today if not given."
OF_DAY: Final = "The law as of this day; the last wording of each provision if not given."
KNOWN_AT: Final = "As known at this instant (UTC; a day means its end); now if not given."
AS_JSON: Final = "Print the whole reading, or the page, as one JSON object."
READ_PAGE: Final = "Show this page, from 1: its lines in reading order, and what was set aside."
DRAW: Final = "Draw the page into this PNG: columns, lines, what was set aside, tables, provisions."
ONE_FILE: Final = "A PDF."
PATHS: Final = "PDFs, or folders of them."
JURISDICTION: Final = "State the jurisdiction: CHP, chp or FED."
DATE: Final = "State the date of publication."
NUMBER: Final = "State the number of the edition."
VOLUME: Final = "State its volume."
SECTION: Final = "State its section."
DRY_RUN: Final = "Say what would happen; touch nothing."
WORKERS: Final = "Processes that read side by side."
SCREEN_SCANS: Final = "Read scans in full only where a quick look finds trafficking mentioned."
LAW_ID: Final = "A law's identifier, or enough of it, such as `DUR trata`."
LAW_PLACE: Final = (
    "A law, or a place in it: `DUR trata`, `DUR trata cap-2`, `DUR trata art-5 frac-2`."
)
PROVISION_ID: Final = (
    "A provision's identifier, or enough of it, such as `DUR trata art-14`; then perhaps a part "
    "of it, such as `frac-2/inc-b` or `parr-2`."
)
FROM: Final = "The first day, such as 2020-01-06."
TO: Final = "The second day; today if not given."
ALL_CHANGES: Final = "Show also what differs in print alone."
WORDS: Final = "Words that all occur in a provision; accents and case do not matter."
KIND: Final = "Only findings of this kind."
VERIFY_ID: Final = "A law, a provision or a document (SHA-256, or how it begins)."
VERIFY_ALL: Final = "Everything that is stored."
QUERY: Final = "One statement that reads."
SOURCE_CODE: Final = "The gazette's jurisdiction: CHP, chp or FED."
SAVED_PAGE: Final = "A listing page as saved: HTML or JSON."
PAGE_URL: Final = "Where the page came from, if its links or dates depend on it."
SAVE_EVIDENCE: Final = "Keep the pages as received, and check.json, in this folder."
AS_JSON_ARRAY: Final = "Print the editions as one JSON array."
CODES: Final = "Jurisdictions, such as CHP, chp or FED; all 33 if none is given."
CODES_OF_NIGHT: Final = "As CHP or FED, and OJN or CDD for compiled law; all 33 if none is given."
CODES_OR_ALL: Final = "Jurisdictions, such as CHP, chp or FED; `all` for all 33."
AGENT: Final = "Tell a host another user agent, by your choice; may be repeated."
LOOK_BACK: Final = "List so many days again, 21 if not given; more after an outage."
SINCE: Final = "The first day, such as 2012-06-14."
UNTIL: Final = "The last day; yesterday if not given."
AGAIN: Final = "Ask the sites of every file whether it has changed."
WATCH_DRY_RUN: Final = "List the sites and say what would be fetched; store nothing."
ALL_JURISDICTIONS: Final = "Show also jurisdictions without a law at hand."
FIRST_CODE: Final = "A jurisdiction, such as DUR."
SECOND_CODE: Final = "The other; FED is the General Law."
CHANGED_SINCE: Final = "Only changes on this day or later."
CHANGED_UNTIL: Final = "Only changes on this day or earlier."
COUNTS: Final = "Show how many jurisdictions answered so, from each day of change on."
CLAIMS: Final = "Show the numbers that third parties gave, held against what is known."
ALL_YEARS: Final = "Show also the years of which nothing is known."
CRON: Final = "When, in five fields of cron, in Mexico City; 0 3 * * * if not given."
SCHEDULE_DRY_RUN: Final = "Say when the next run would be; serve nothing."
REVIEW_SUBJECT: Final = "What is decided on, as `review list` names it; DUR is its status."
REVIEW_REASON: Final = "Why, in a few words."
REVIEW_AUTHOR: Final = "Who decides (also VIGIA_AUTHOR)."
REVIEW_ON: Final = "The day that a status is looked at for; today if not given."
REVIEW_DOCUMENT: Final = "The document looked at (SHA-256, or how it begins), if another."
REVIEW_PAGE: Final = "The page looked at, if another."
REVIEW_KIND: Final = "Only subjects of this kind: status, instrument, wording or finding."
REVIEW_FIELDS: Final = (
    "What is so. A status: status, instrument_id, since. A law: is_special_law, in_force_date, "
    "ended_date; nothing after = for none. A wording: text, or text=@FILE."
)
REVIEW_DRY_RUN: Final = "Say which answers would change; store nothing."
PUBLISH_TO: Final = (
    "Write what is published into this folder: every mart, and datapackage.json; "
    "an earlier package there is replaced."
)
PUBLISH_LIST: Final = "Show the publications that are kept."
PUBLISH_USE: Final = "Give readers this one again, until a run has something new to publish."
PUBLISH_BACK: Final = "Give readers the one before again, as --use does."
PUBLISH_KEEP: Final = "Keep so many publications (also VIGIA_KEEP; 5 if neither is given)."
PUBLISH_FORMAT: Final = "Form of the list, or the only form of the files; all three if not given."
REBUILD_DRY_RUN: Final = "Compare only; the warehouse in place stays."
DOCTOR_MEND: Final = "Do what is safe: remove half files, set damaged ones aside, rebuild, publish."
DOCTOR_QUICK: Final = "Leave out what takes time: no document is hashed."
VERSION: Final = "Print the version and stop."

CHANGE_WORDS: Final = {
    "added": Phrase("added", "adicionada"),
    "ended": Phrase("no longer in force", "ya no vigente"),
    "reworded": Phrase("reworded", "reformada"),
    "reprinted": Phrase("print alone differs", "solo cambia la impresión"),
    "unknown": Phrase("changed, a wording is not known", "cambió, se desconoce un texto"),
}

SPANISH: Final = {
    VIGIA: "Qué dice la ley sobre trata de personas en los 33 periódicos oficiales, con prueba.",
    EPILOG: "Códigos de salida: 0 todo bien; 1 la respuesta es no, o una parte falló; "
    "2 mal uso; 3 falló.",
    READ: "Muestra qué entiende el lector de un PDF; no guarda nada. "
    "Ejemplo: vigia read edicion.pdf --page 3 --draw pagina-3.png",
    INGEST: "Lleva PDF, o carpetas de ellos, al archivo y al almacén.",
    STATUS: "Muestra quién ha adoptado qué: una fila por jurisdicción.",
    TIMELINE: "Muestra cuándo cambió cada respuesta, y por qué; o cuántas respondían así. "
    "Ejemplo: vigia timeline DUR --since 2012-01-01",
    MATRIX: "Muestra qué prevé cada ley, criterio por criterio; de las que se nombren, con sus "
    "palabras. Ejemplo: vigia matrix DUR --on 2020-01-01",
    COMPARE: "Compara dos leyes elemento por elemento, con las palabras de ambas. "
    "Ejemplo: vigia compare DUR FED",
    LAW: "Muestra una ley, o un capítulo o artículo suyo, cada artículo con su cita. "
    "Ejemplo: vigia law FED trata lib-1/tit-2",
    HISTORY: "Muestra cada versión de una disposición, o de una parte suya, y qué cambió. "
    "Ejemplo: vigia history DUR trata art-5 frac-2",
    DIFF: "Muestra qué cambió en una ley entre dos días, palabra por palabra. "
    "Ejemplo: vigia diff FED victimas --from 2020-01-06 --to 2023-04-29",
    FROM: "El primer día, como 2020-01-06.",
    TO: "El segundo día; hoy si no se indica.",
    ALL_CHANGES: "Muestra también lo que solo cambia de impresión.",
    SEARCH: "Busca disposiciones vigentes por sus palabras.",
    FINDINGS: "Lista lo que sorprendió al lector o no se pudo aplicar.",
    VERIFY: "Prueba lo guardado con los PDF archivados. Código de salida 1 si algo falla.",
    SQL: "Pregunta al almacén en SQL, solo lectura.",
    PUBLISH: "Publica las respuestas, las escribe como archivos, o vuelve a una publicación "
    "anterior. Ejemplo: vigia publish --to datos --format csv",
    PUBLISH_TO: "Escribe lo publicado en esta carpeta: cada tabla, y datapackage.json; "
    "un paquete anterior ahí se reemplaza.",
    PUBLISH_LIST: "Muestra las publicaciones que se conservan.",
    PUBLISH_USE: "Da de nuevo esta a los lectores, hasta que haya algo nuevo que publicar.",
    PUBLISH_BACK: "Da de nuevo la anterior a los lectores, como --use.",
    PUBLISH_KEEP: "Conserva tantas publicaciones (también VIGIA_KEEP; 5 si no se indica).",
    PUBLISH_FORMAT: "Forma de la lista, o la única de los archivos; las tres si no se indica.",
    REVIEW: "Confirma o corrige lo que la máquina propone; las respuestas dicen quién.",
    REVIEW_LIST: "Lista lo que espera a una persona, primero lo que más cambiaría. "
    "Ejemplo: vigia review list DUR",
    REVIEW_SHOW: "Muestra una propuesta, las palabras en que se basa y lo decidido antes. "
    "Ejemplo: vigia review show status/DUR",
    REVIEW_ACCEPT: "Dice que lo propuesto es así. Ejemplo: "
    'vigia review accept DUR --reason "Leí la página 3" --author "Ana Ruiz"',
    REVIEW_REJECT: "Dice que lo propuesto no es así. Ejemplo: "
    'vigia review reject mx-dur/ley/2012-07-15/trata-de-personas --reason "Otra materia"',
    REVIEW_CORRECT: "Declara qué es así en su lugar. Ejemplo: vigia review correct "
    'mx-dur/ley/2012-07-15/trata-de-personas/art-1@2014-06-05 text=@art-1.txt --reason "Página 4"',
    REVIEW_SUBJECT: "El asunto, como lo nombra `review list`; DUR es su situación.",
    REVIEW_REASON: "Por qué, en pocas palabras.",
    REVIEW_AUTHOR: "Quién decide (también VIGIA_AUTHOR).",
    REVIEW_ON: "El día para el que se mira una situación; hoy si no se indica.",
    REVIEW_DOCUMENT: "El documento que se miró (SHA-256, o su comienzo), si es otro.",
    REVIEW_PAGE: "La página que se miró, si es otra.",
    REVIEW_KIND: "Solo asuntos de este tipo: status, instrument, wording o finding.",
    REVIEW_FIELDS: "Qué es así. Una situación: status, instrument_id, since. Una ley: "
    "is_special_law, in_force_date, ended_date; nada tras = si no hay. Un texto: text, o "
    "text=@ARCHIVO.",
    REVIEW_DRY_RUN: "Dice qué respuestas cambiarían; no guarda nada.",
    SOURCES: "Muestra cómo se lista cada periódico, y cómo va.",
    SOURCES_CHECK: "Prueba una fuente en su sitio, paso a paso, y dice qué reparar. Código de "
    "salida 1 si un paso falla. Ejemplo: vigia sources check CHP --save chp",
    SOURCES_PARSE: "Muestra las ediciones de una página de listado guardada; sin red.",
    NIGHTLY: "Visita los sitios y publica lo nuevo.",
    BACKFILL: "Visita los sitios por meses pasados; sigue donde se detuvo. "
    "Ejemplo: vigia backfill CHP DUR --since 2012-01-01 --until 2012-12-31",
    REREAD: "Relee el archivo cuando el lector cambió; no pide nada a los sitios.",
    COVERAGE: "Muestra qué se ha visto de las ediciones que se esperan, por año.",
    SCHEDULE: "Sirve la corrida nocturna según un horario.",
    REBUILD: "Rehace el almacén desde archivo, lecturas y revisiones, y compara. "
    "Código de salida 1 si difiere.",
    REBUILD_DRY_RUN: "Solo compara; el almacén en su lugar se queda.",
    DOCTOR: "Dice qué está mal en la carpeta de datos y qué lo repara. "
    "Código de salida 1 si algo lo está.",
    DOCTOR_MEND: "Hace lo seguro: quita archivos a medias, aparta los dañados, rehace, publica.",
    DOCTOR_QUICK: "Deja fuera lo que tarda: no se verifica el hash de ningún documento.",
    CODES: "Jurisdicciones, como CHP, chp o FED; las 33 si no se indica.",
    CODES_OF_NIGHT: "Como CHP o FED, y OJN o CDD para compilaciones; las 33 si no se indica.",
    CODES_OR_ALL: "Jurisdicciones, como CHP, chp o FED; `all` para las 33.",
    AGENT: "Se presenta a un servidor con otro agente, por elección suya; puede repetirse.",
    LOOK_BACK: "Vuelve a listar tantos días, 21 si no se indica; más tras una interrupción.",
    SINCE: "El primer día, como 2012-06-14.",
    UNTIL: "El último día; ayer si no se indica.",
    AGAIN: "Pregunta a los sitios por cada archivo si ha cambiado.",
    WATCH_DRY_RUN: "Lista los sitios y dice qué descargaría; no guarda nada.",
    ALL_JURISDICTIONS: "Muestra también jurisdicciones de las que no se tiene ley.",
    FIRST_CODE: "Una jurisdicción, como DUR.",
    SECOND_CODE: "La otra; FED es la Ley General.",
    CHANGED_SINCE: "Solo cambios de este día o posteriores.",
    CHANGED_UNTIL: "Solo cambios de este día o anteriores.",
    COUNTS: "Muestra cuántas jurisdicciones respondían así, desde cada día en que cambió.",
    CLAIMS: "Muestra las cifras que dieron terceros, frente a lo que se sabe.",
    ALL_YEARS: "Muestra también los años de los que nada se sabe.",
    CRON: "Cuándo, en cinco campos de cron, en Ciudad de México; 0 3 * * * si no se indica.",
    SCHEDULE_DRY_RUN: "Dice cuándo sería la próxima corrida; no sirve nada.",
    DEMO: "Corre una noche sobre una réplica de los sitios; es inventado.",
    DATA_DIR: "Carpeta de datos (también VIGIA_DATA; ./vigia-data si no se indica).",
    DEMO_DIR: "Dónde vive la demostración (./vigia-demo si no se indica).",
    FORMAT_OF_ANSWER: "Forma de la respuesta.",
    FORMAT_OF_LAW: "Forma de la respuesta; akn es Akoma Ntoso 1.0, XML para leyes enteras.",
    OUTPUT_FILE: "Escribe la respuesta en este archivo.",
    ON_DAY: "La ley en este día, como 2012-06-14; hoy si no se indica.",
    OF_DAY: "La ley en este día; el último texto de cada disposición si no se indica.",
    KNOWN_AT: "Según lo sabido en este instante (UTC; un día es su final); ahora si no se indica.",
    AS_JSON: "Imprime la lectura completa, o la página, como un objeto JSON.",
    READ_PAGE: "Muestra esta página, desde 1: sus líneas en orden de lectura y lo apartado.",
    DRAW: "Dibuja la página en este PNG: columnas, líneas, lo apartado, cuadros, disposiciones.",
    ONE_FILE: "Un PDF.",
    PATHS: "PDF, o carpetas de ellos.",
    JURISDICTION: "Declara la jurisdicción: CHP, chp o FED.",
    DATE: "Declara la fecha de publicación.",
    NUMBER: "Declara el número de la edición.",
    VOLUME: "Declara su tomo.",
    SECTION: "Declara su sección.",
    DRY_RUN: "Dice qué pasaría; no toca nada.",
    WORKERS: "Procesos que leen a la par.",
    SCREEN_SCANS: "Lee completos solo los escaneos donde un vistazo halla mención de la trata.",
    LAW_ID: "El identificador de una ley, o parte de él, como `DUR trata`.",
    LAW_PLACE: "Una ley, o un lugar en ella: `DUR trata`, `DUR trata cap-2`, "
    "`DUR trata art-5 frac-2`.",
    PROVISION_ID: "El identificador de una disposición, o lo que baste, como `DUR trata art-14`; "
    "luego quizá una parte, como `frac-2/inc-b` o `parr-2`.",
    WORDS: "Palabras que estén todas en una disposición; sin importar acentos ni mayúsculas.",
    KIND: "Solo hallazgos de este tipo.",
    VERIFY_ID: "Una ley, una disposición o un documento (SHA-256, o su comienzo).",
    VERIFY_ALL: "Todo lo guardado.",
    QUERY: "Una sentencia que lee.",
    SOURCE_CODE: "La jurisdicción del periódico: CHP, chp o FED.",
    SAVED_PAGE: "Una página de listado tal como se guardó: HTML o JSON.",
    PAGE_URL: "De dónde vino la página, si sus enlaces o fechas dependen de ello.",
    SAVE_EVIDENCE: "Guarda las páginas tal como llegaron, y check.json, en esta carpeta.",
    AS_JSON_ARRAY: "Imprime las ediciones como un arreglo JSON.",
    VERSION: "Imprime la versión y termina.",
    "FILE": "ARCHIVO",
    "PATH": "RUTA",
    "DIR": "CARPETA",
    "DAY": "DÍA",
    "DAYS": "DÍAS",
    "HOST=AGENT": "SERVIDOR=AGENTE",
    "FIELDS": "CAMPOS",
    "INSTANT": "INSTANTE",
    "CODE": "CLAVE",
    "TEXT": "TEXTO",
    "COUNT": "CUENTA",
    "NAME": "NOMBRE",
    "SUBJECT": "ASUNTO",
    "FIELD=VALUE": "CAMPO=VALOR",
    "PAGE": "PÁGINA",
    "PROVISION": "DISPOSICIÓN",
    "WORD": "PALABRA",
    "QUERY": "CONSULTA",
    "KIND": "TIPO",
    "[OPTIONS]": "[OPCIONES]",
    "COMMAND [ARGS]...": "COMANDO [ARGUMENTOS]...",
}

HELP_HEADINGS: Final = (
    ("Usage:", "Uso:"),
    ("Arguments:", "Argumentos:"),
    ("Options:", "Opciones:"),
    ("Commands:", "Comandos:"),
    ("[required]", "[obligatorio]"),
    ("Show this message and exit.", "Muestra esta ayuda y termina."),
)

USAGE_PATTERNS: Final = tuple(
    (re.compile(pattern), spanish)
    for pattern, spanish in (
        (r"Missing argument '(.+?)'\.", r"Falta el argumento '\1'."),
        (r"Missing option '(.+?)'\.", r"Falta la opción '\1'."),
        (r"Missing command\.", "Falta el comando."),
        (r"No such option: (\S+)", r"No existe la opción \1"),
        (r"\(Possible options: (.+)\)", r"(Opciones parecidas: \1)"),
        (r"No such command '(.+?)'\.?", r"No existe el comando '\1'."),
        (r"Did you mean (.+)\?", r"¿Quiso decir \1?"),
        (r"Got unexpected extra argument\(?s?\)? \((.+)\)", r"Sobra: \1"),
        (r"Option '(.+?)' requires an argument\.", r"La opción '\1' pide un valor."),
    )
)


def translate(text: str | None, language: Language) -> str | None:
    """Return a help text in a language; what has no translation stays as it is."""
    return SPANISH.get(text, text) if text and language == "es" else text


def translate_help_page(page: str) -> str:
    """Return a page of help with the library's own headings in Spanish."""
    for english, spanish in HELP_HEADINGS:
        page = page.replace(english, spanish)
    return page


def translate_usage_error(text: str, language: Language) -> str:
    """Return what the command line library says of bad usage, in a language.

    Example:
        >>> translate_usage_error("No such option: --no", "es")
        'No existe la opción --no'
    """
    if language == "es":
        for pattern, spanish in USAGE_PATTERNS:
            text = pattern.sub(spanish, text)
    return text
