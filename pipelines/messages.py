"""What Vigía says to people, each sentence in English and in Spanish.

Errors carry their own sentences (`extractors.errors`), columns theirs
(`pipelines.headings`), options and commands theirs (`pipelines.commands.wording`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Language = Literal["en", "es"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """One sentence in both languages; both name the same facts in braces.

    Example:
        >>> Phrase("{n} files", "{n} archivos").say("es", n=2)
        '2 archivos'
    """

    en: str
    es: str

    def say(self, language: Language, **facts: object) -> str:
        """Return the sentence in a language, with its facts filled in."""
        return (self.es if language == "es" else self.en).format(**facts)


# Bad usage
BAD_DAY: Final = Phrase(
    "{option} {text}: not a day. Write it as 2012-06-14.",
    "{option} {text}: no es un día. Escríbalo como 2012-06-14.",
)
BAD_INSTANT: Final = Phrase(
    "{option} {text}: not an instant. Write 2012-06-14 or 2012-06-14T12:00:00Z.",
    "{option} {text}: no es un instante. Escriba 2012-06-14 o 2012-06-14T12:00:00Z.",
)
BAD_FORMAT: Final = Phrase(
    "--format {text}: no such format. Choose one of {formats}.",
    "--format {text}: no existe ese formato. Elija uno de {formats}.",
)
BAD_JURISDICTION: Final = Phrase(
    "--jurisdiction {text}: no such jurisdiction. The codes are {codes}.",
    "--jurisdiction {text}: no existe esa jurisdicción. Las claves son {codes}.",
)
BAD_WAIT: Final = Phrase(
    "VIGIA_WAIT={text}: not a whole number of seconds.",
    "VIGIA_WAIT={text}: no es un número entero de segundos.",
)
BAD_ENGINE: Final = Phrase(
    "VIGIA_RECOGNISER={text}: no such engine. There are: {engines}.",
    "VIGIA_RECOGNISER={text}: no hay tal motor. Hay: {engines}.",
)
BAD_LIMIT: Final = Phrase(
    "{name}={text}: not a whole number from 1.", "{name}={text}: no es un entero desde 1."
)
BAD_WORKERS: Final = Phrase(
    "--workers {text}: not a whole number from 1.", "--workers {text}: no es un entero desde 1."
)
PARQUET_TO_TERMINAL: Final = Phrase(
    "--format parquet is not for a terminal. Name a file with --output.",
    "--format parquet no es para una terminal. Indique un archivo con --output.",
)
NO_SUCH_PATH: Final = Phrase("{path}: there is no such file.", "{path}: no existe ese archivo.")
A_FOLDER: Final = Phrase(
    "{path}: a folder. Give one file, or use `vigia ingest`.",
    "{path}: es una carpeta. Indique un archivo, o use `vigia ingest`.",
)
BAD_ADDRESS: Final = Phrase(
    "--url {url}: not an address. Write it whole, with https://.",
    "--url {url}: no es una dirección. Escríbala completa, con https://.",
)
BAD_PAGE: Final = Phrase(
    "--page {text}: not a whole number from 1.", "--page {text}: no es un entero desde 1."
)
NO_SUCH_PAGE: Final = Phrase(
    "{path}: there is no page {number}; its pages are 1 to {count}.",
    "{path}: no hay página {number}; sus páginas son 1 a {count}.",
)
DRAW_WHICH_PAGE: Final = Phrase(
    "--draw draws one page. Say which with --page.",
    "--draw dibuja una página. Diga cuál con --page.",
)
NOT_A_PNG: Final = Phrase(
    "--draw {path}: the picture is a PNG. Give a name that ends in .png.",
    "--draw {path}: la imagen es PNG. Indique un nombre que termine en .png.",
)
ID_OR_ALL: Final = Phrase(
    "give an ID or --all, one of the two.", "indique un ID o --all, uno de los dos."
)
SEE_HELP: Final = Phrase("See `{command} --help`.", "Vea `{command} --help`.")

# Every command
INTERRUPTED: Final = Phrase("Interrupted.", "Interrumpido.")
UNEXPECTED: Final = Phrase(
    "Vigía failed in a way nobody foresaw ({reason}). Please report it with {log}.",
    "Vigía falló de un modo que nadie previó ({reason}). Repórtelo, por favor, con {log}.",
)
WAITING: Final = Phrase(
    "Another process is writing to {data}; waiting up to {seconds} s for it.",
    "Otro proceso está escribiendo en {data}; se le espera hasta {seconds} s.",
)
WRITTEN: Final = Phrase("{rows} row(s) written to {path}.", "{rows} fila(s) escritas en {path}.")
NO_ROWS: Final = Phrase("Nothing found.", "No se encontró nada.")
YES: Final = Phrase("yes", "sí")
NO: Final = Phrase("no", "no")

# read
READ_DOCUMENT: Final = Phrase(
    "{name}: {pages} page(s), {instruments} instrument(s), {findings} finding(s)",
    "{name}: {pages} página(s), {instruments} ordenamiento(s), {findings} hallazgo(s)",
)
NOT_PRINTED: Final = Phrase("not printed", "no impreso")
DRAWN: Final = Phrase("Page {number} drawn in {path}.", "Página {number} dibujada en {path}.")

# sources
LISTED: Final = Phrase(
    "{name}: {editions} edition(s) listed; leads to {requests} more page(s)",
    "{name}: {editions} edición(es) listadas; lleva a {requests} página(s) más",
)
CHECKED_NAME: Final = Phrase("leads to {addresses}", "lleva a {addresses}")
MAPPED: Final = Phrase("is found at {address}, as set", "está en {address}, según se fijó")
PROXIED: Final = Phrase("is asked by a proxy", "le pregunta un proxy")
CHECKED_HANDSHAKE: Final = Phrase(
    "{version}; certificate by {issuer}, good until {expires}",
    "{version}; certificado de {issuer}, válido hasta {expires}",
)
PLAIN_HTTP: Final = Phrase("is declared to have no TLS", "se declara que no tiene TLS")
CHECKED_ROBOTS: Final = Phrase("robots.txt allows {url}", "robots.txt permite {url}")
NO_ROBOTS: Final = Phrase(
    "no robots.txt is shown: all is allowed", "no muestra robots.txt: todo está permitido"
)
NO_PAGE_ASKED: Final = Phrase(
    "there is no page to ask for from {first} to {last}",
    "no hay página que pedir del {first} al {last}",
)
CHECKED_PAGE: Final = Phrase(
    "{status}, {size} bytes, {milliseconds} ms", "{status}, {size} bytes, {milliseconds} ms"
)
CHECKED_ROWS: Final = Phrase(
    "{rows} row(s), from {first} to {last}; leads to {requests} more page(s)",
    "{rows} fila(s), del {first} al {last}; lleva a {requests} página(s) más",
)
NO_ROWS_LISTED: Final = Phrase(
    "no row with a day; leads to {requests} more page(s)",
    "ninguna fila con fecha; lleva a {requests} página(s) más",
)
CHECKED_FURTHER: Final = Phrase(
    "{pages} more page(s): {rows} row(s), {files} file(s) by now",
    "{pages} página(s) más: {rows} fila(s), {files} archivo(s) hasta ahora",
)
CHECKED_DOCUMENT: Final = Phrase(
    "{media_type}, {size} bytes: {url}", "{media_type}, {size} bytes: {url}"
)
ROWS_WITHOUT_FILE: Final = Phrase(
    "{rows} row(s) lead to no file", "{rows} fila(s) no llevan a ningún archivo"
)
NO_FILE_LISTED: Final = Phrase("no file was found", "no se halló ningún archivo")
CHECKED_SILENCE: Final = Phrase(
    "newest edition seen {since}: at most {days} day(s) of silence, {most} are plausible",
    "edición más reciente vista {since}: a lo más {days} día(s) de silencio, son plausibles {most}",
)
NOT_LISTED_WHOLE: Final = Phrase(
    "no way of listing was read to its end", "ningún listado se leyó hasta el final"
)
NEEDS: Final = Phrase("needs: {step}", "necesita: {step}")
TO_MEND: Final = Phrase("Mend: {mend}", "Reparación: {mend}")
EVIDENCE_SAVED: Final = Phrase(
    "{pages} page(s) and check.json written to {folder}.",
    "{pages} página(s) y check.json escritas en {folder}.",
)

# ingest
READING: Final = Phrase("reading", "leyendo")
STOPPING: Final = Phrase(
    "Interrupted: storing what was read. Press Ctrl-C again to stop at once.",
    "Interrumpido: se guarda lo ya leído. Pulse Ctrl-C otra vez para parar de inmediato.",
)
RESUME: Final = Phrase(
    "{count} file(s) were not reached; the same command goes on from here.",
    "No se llegó a {count} archivo(s); el mismo comando continúa desde aquí.",
)
CHANGED_MEANWHILE: Final = Phrase("it changed while it was read", "cambió mientras se leía")
UNFORESEEN: Final = Phrase("unforeseen {error}; see {log}", "{error} imprevisto; vea {log}")
CANNOT_LOOK_INTO: Final = Phrase(
    "the folder cannot be looked into", "no se puede ver dentro de la carpeta"
)
NOT_A_DOCUMENT: Final = Phrase("not a PDF by its name", "no es un PDF por su nombre")
STATED: Final = Phrase("stated", "declarado")
SUMMARY: Final = Phrase(
    "{loaded} loaded, {unchanged} unchanged, {refused} refused, {skipped} skipped.",
    "{loaded} cargados, {unchanged} sin cambios, {refused} rechazados, {skipped} omitidos.",
)
DRY_SUMMARY: Final = Phrase(
    "Dry run, nothing was touched: {loaded} would load, {unchanged} are unchanged, "
    "{refused} would be refused, {skipped} skipped.",
    "Ensayo, no se tocó nada: {loaded} se cargarían, {unchanged} sin cambios, "
    "{refused} se rechazarían, {skipped} omitidos.",
)
SUSPECT: Final = Phrase(
    "To look at: {check}, {rows} row(s).", "Por revisar: {check}, {rows} fila(s)."
)
CONTENT_HASH: Final = Phrase("Content hash: {value}", "Hash del contenido: {value}")
NO_FILES: Final = Phrase("No PDF in {paths}.", "Ningún PDF en {paths}.")

# status, law, history, search
ONLY_CLAIMS: Final = Phrase(
    "Nothing was ingested into {data} yet: these are claims of third parties, not evidence.",
    "Aún no se ha ingresado nada en {data}: son afirmaciones de terceros, no evidencia.",
)
SEVERAL_LAWS: Final = Phrase(
    "Several match; say which one: {ids}", "Varios coinciden; diga cuál: {ids}"
)
NO_SUCH_LAW: Final = Phrase(
    "`vigia sql 'select instrument_id from instruments'` lists what there is.",
    "`vigia sql 'select instrument_id from instruments'` lista lo que hay.",
)
NO_SUCH_PROVISION: Final = Phrase(
    "`vigia law` shows the provisions of a law.",
    "`vigia law` muestra las disposiciones de una ley.",
)
WHOLE_LAWS_ONLY: Final = Phrase(
    "Akoma Ntoso is written of whole laws: leave the place in it out.",
    "Akoma Ntoso se escribe de leyes enteras: omita el lugar en ella.",
)
NO_ARTICLES: Final = Phrase("No article of it is known.", "No se conoce ningún artículo suyo.")
NOT_IN_FORCE: Final = Phrase("No text in force on {day}.", "Sin texto vigente al {day}.")
NO_SUCH_PART: Final = "the article has no such part here"
"""Stands as ``refusal``, in any language, beside a version of an article without the part."""

ABSENT_PART: Final = Phrase("[the article has no such part here]", "[el artículo no la tiene aquí]")
NO_PART_KNOWN: Final = Phrase(
    "No known wording of the article has that part; `vigia law` shows the article.",
    "Ninguna redacción conocida del artículo tiene esa parte; `vigia law` muestra el artículo.",
)
UNKNOWN_TEXT: Final = Phrase("[the words of this version are not known]", "[se desconoce el texto]")
LAST_KNOWN: Final = Phrase("[as last known:]", "[como se conocía antes:]")
MERGED: Final = Phrase("merged with the wording before", "combinada con el texto anterior")
STATED_BY: Final = Phrase("as stated by {author}", "según {author}")
CHANGES_OF_LAW: Final = Phrase("{law}: from {first} to {last}", "{law}: del {first} al {last}")
DIFF_COUNTS: Final = Phrase(
    "{shown} changed; {reprinted} more in print alone are left out.",
    "{shown} con cambios; se omiten {reprinted} que solo cambian de impresión.",
)
NO_CHANGES: Final = Phrase("Nothing changed.", "Nada cambió.")
WHICH_DAYS: Final = Phrase(
    "name two days, the first with --from, as in --from 2020-01-01 --to 2024-06-01",
    "indique dos días, el primero con --from, como --from 2020-01-01 --to 2024-06-01",
)
UNREADABLE: Final = Phrase(
    "[unreadable: a page that it stands on could not be read]",
    "[ilegible: no se pudo leer una página en la que está]",
)
REPEALED: Final = Phrase("[repealed]", "[derogado]")
CITATION: Final = Phrase(
    "[document {document}, page {pages}]", "[documento {document}, página {pages}]"
)
PROVISION_NAMES: Final = {
    "article": Phrase("Article {label}", "Artículo {label}"),
    "transitory": Phrase("Transitory article {label}", "Transitorio {label}"),
}
IN_FORCE_FROM: Final = Phrase("from {start}", "desde {start}")
IN_FORCE_BETWEEN: Final = Phrase("from {start} until {end}", "desde {start} hasta antes de {end}")
UNDATED: Final = Phrase("at a date not known", "en fecha que no se conoce")

# verify
PROVING: Final = Phrase("verifying", "verificando")
PROVED: Final = Phrase(
    "YES  {document}: {proved} wording(s) proved", "SÍ  {document}: {proved} texto(s) probados"
)
NOT_PROVED: Final = Phrase(
    "NO   {document}: {failed} of {total} wording(s) not proved",
    "NO  {document}: {failed} de {total} texto(s) sin probar",
)
DOCUMENT_NOT_PROVED: Final = Phrase("NO   {document}: {reason}", "NO  {document}: {reason}")
VERIFIED: Final = Phrase(
    "{proved} of {total} stored wordings proved; {documents} document(s).",
    "{proved} de {total} textos guardados probados; {documents} documento(s).",
)
NOTHING_TO_VERIFY: Final = Phrase(
    "There is no stored provision to verify.", "No hay disposición guardada que verificar."
)
WORDS_DIFFER: Final = Phrase(
    "the page does not hold these words", "la página no contiene estas palabras"
)
OTHER_ENGINE: Final = Phrase(
    "read anew by {now}, not by {then} as before, the page does not hold these words",
    "releída por {now}, y no por {then} como antes, la página no contiene estas palabras",
)
MERGE_DIFFERS: Final = Phrase(
    "merged again from the decree and the wording before, it comes out otherwise",
    "combinada de nuevo a partir del decreto y del texto anterior, resulta distinta",
)
TEXT_ALTERED: Final = Phrase(
    "the stored text no longer has its own hash", "el texto guardado ya no tiene su propio hash"
)

# demo
DEMO_NOT_EMPTY: Final = Phrase(
    "{data}: holds other things. Name an empty or new directory with --data.",
    "{data}: contiene otras cosas. Indique con --data una carpeta vacía o nueva.",
)
DEMO_REPLICA: Final = Phrase(
    "Serve a replica of the 33 gazettes' sites at {address}. Its editions are invented.",
    "Se sirve en {address} una réplica de los sitios de los 33 periódicos; todo es inventado.",
)
DEMO_NIGHT: Final = Phrase(
    "Run a night of the watch: list, fetch, archive, read, load, check, publish.",
    "Se corre una noche: listar, descargar, archivar, leer, cargar, verificar, publicar.",
)
DEMO_BACKFILL: Final = Phrase(
    "Backfill some weeks of the past of {codes}, when the story below was published.",
    "Se recuperan semanas del pasado de {codes}, cuando se publicó la historia de abajo.",
)
DEMO_INGEST: Final = Phrase(
    "Ingest a file that no gazette lists, a congress's compilation: {file}",
    "Se ingresa un archivo que ningún periódico lista, la compilación de un congreso: {file}",
)
DEMO_TODAY: Final = Phrase(
    "Who has adopted what today ({day}), in all 33?",
    "¿Quién ha adoptado qué hoy ({day}), en las 33?",
)
DEMO_COVERAGE: Final = Phrase(
    "On what does that rest? Editions of {year}: expected, seen, confirmed not to exist, unknown.",
    "¿En qué se apoya? Ediciones de {year}: esperadas, vistas, confirmadas inexistentes, ignotas.",
)
DEMO_PROVED: Final = Phrase(
    "{proved} of {all} documents proved word by word.",
    "{proved} de {all} documentos probados palabra por palabra.",
)
DEMO_ASK: Final = Phrase(
    "Who had adopted what on {day} ({why})?", "¿Quién había adoptado qué el {day} ({why})?"
)
DEMO_HISTORY: Final = Phrase(
    "What did article {label} of that law say, and since when?",
    "¿Qué decía el artículo {label} de esa ley, y desde cuándo?",
)
DEMO_VERIFY: Final = Phrase(
    "Re-open every archived PDF and hold each stored word against its page.",
    "Se reabre cada PDF archivado y se coteja cada palabra guardada con su página.",
)
DEMO_END: Final = Phrase(
    "Go on with: vigia status --data {data} · vigia law MIC trata --data {data}",
    "Siga con: vigia status --data {data} · vigia law MIC trata --data {data}",
)

# The watch
BAD_NOW: Final = Phrase(
    "VIGIA_NOW={text}: not an instant. Write 2026-11-20T09:00:00Z.",
    "VIGIA_NOW={text}: no es un instante. Escriba 2026-11-20T09:00:00Z.",
)
BAD_AGENT: Final = Phrase(
    "{text}: no user agent for a host. Write host=agent.",
    "{text}: no es un agente para un servidor. Escriba servidor=agente.",
)
UNREACHABLE: Final = Phrase("unreachable: {error}", "inalcanzable: {error}")
PAGES_FAILED: Final = Phrase(
    "{count} page(s) of the listing failed; first: {first}",
    "fallaron {count} página(s) del listado; la primera: {first}",
)
LINKED_NOWHERE: Final = Phrase(
    "{count} listed edition(s) link nowhere", "{count} edición(es) del listado no enlazan nada"
)
LISTED_WITHOUT_DAY: Final = Phrase(
    "{count} file(s) are listed without a day; first: {first}",
    "{count} archivo(s) están listados sin día; el primero: {first}",
)
DATED_AFTER_TODAY: Final = Phrase(
    "{count} file(s) are dated after today; first: {first}",
    "{count} archivo(s) llevan fecha posterior a hoy; el primero: {first}",
)
FILES_MISSING: Final = Phrase(
    "{count} of {all} file(s) are missing: {outcomes}; first: {first}",
    "faltan {count} de {all} archivo(s): {outcomes}; el primero: {first}",
)
NO_EDITION_OF_OURS: Final = Phrase("{url}: {trouble}", "{url}: {trouble}")
FOREIGN: Final = Phrase(
    "it prints the name of another gazette ({code})",
    "imprime el nombre de otro periódico ({code})",
)
LISTED_NO_MORE: Final = Phrase(
    "{count} file(s) are listed no more; first: {first}",
    "{count} archivo(s) ya no están listados; el primero: {first}",
)
SILENT: Final = Phrase(
    "no edition for {days} days after {since}; {most} are plausible",
    "ninguna edición en {days} días después del {since}; son plausibles {most}",
)
OTHER_WAY: Final = Phrase(
    "listed by {platform}, since {other}: {error}",
    "listado por {platform}, pues {other}: {error}",
)
RECENT_ONLY: Final = Phrase(
    "{platform} shows recent editions only", "{platform} sólo muestra ediciones recientes"
)
LISTS_FAILED: Final = Phrase(
    "{count} of {all} list(s) did not come; first: {first}",
    "no llegaron {count} de {all} lista(s); la primera: {first}",
)
LIST_SHRANK: Final = Phrase(
    "the list of {code} fell from {before} to {now} row(s); believed if it comes so again",
    "la lista de {code} bajó de {before} a {now} fila(s); se creerá si vuelve a llegar así",
)
CARDS_FAILED: Final = Phrase(
    "{count} card(s) of laws failed; first: {first}",
    "fallaron {count} ficha(s) de leyes; la primera: {first}",
)
NO_PDF: Final = Phrase(
    "{count} text(s) on trafficking are word-processor files, not read here; first: {first}",
    "{count} texto(s) sobre trata son de procesador de textos y no se leen; el primero: {first}",
)
KNOWN_OF_HOST: Final = Phrase(
    "known of {host}: {what} ({evidence})", "se sabe de {host}: {what} ({evidence})"
)
VISITING: Final = Phrase("Visiting", "Visitando")
SURVEYING: Final = Phrase("Listing", "Listando")
VISITED: Final = Phrase(
    "Visits: {endings}. New documents: {documents}.",
    "Visitas: {endings}. Documentos nuevos: {documents}.",
)
COMPILATIONS_VISITED: Final = Phrase("Compilations: {endings}.", "Compilaciones: {endings}.")
SURVEYED: Final = Phrase(
    "Dry run, nothing was fetched or stored: {visits} visit(s) would fetch {files} file(s).",
    "Ensayo, no se descargó ni guardó nada: {visits} visita(s) descargarían {files} archivo(s).",
)
NOTHING_LEFT: Final = Phrase(
    "All from {first} to {last} was listed and is held: nothing is left to visit.",
    "Todo del {first} al {last} está listado y guardado: no queda nada por visitar.",
)
OTHER_AGENT: Final = Phrase(
    "To {host} we said to be {agent}, as you chose.",
    "Ante {host} nos presentamos como {agent}, como usted eligió.",
)
ALL_UNREACHABLE: Final = Phrase(
    "No site could be reached: check the network and run it again. Nothing was lost.",
    "No se alcanzó ningún sitio: revise la red y repita la orden. Nada se perdió.",
)
ALL_LOST: Final = Phrase(
    "No site could be listed. Try one step by step: vigia sources check CODE.",
    "No se pudo listar ningún sitio. Pruebe uno paso a paso: vigia sources check CLAVE.",
)
BLOCKED_ADVICE: Final = Phrase(
    "A blocked site can be asked by another name, by your choice: --agent HOST=AGENT.",
    "A un sitio que bloquea se le puede pedir con otro nombre, si usted lo elige: "
    "--agent SERVIDOR=AGENTE.",
)
CLOCK_BEHIND: Final = Phrase(
    "The clock is {behind} behind the last visit; instants go on from there. Set the clock.",
    "El reloj está {behind} detrás de la última visita; los instantes siguen desde ahí. Ajústelo.",
)
WATCH_RESUME: Final = Phrase(
    "Interrupted; the same command goes on from here.",
    "Interrumpido; el mismo comando continúa desde aquí.",
)
BAD_LOOK_BACK: Final = Phrase(
    "--look-back {text}: not a number of days from 1 to 365.",
    "--look-back {text}: no es un número de días de 1 a 365.",
)
BAD_SPAN: Final = Phrase(
    "There is no day from {first} to {last} that is over.",
    "No hay ningún día concluido del {first} al {last}.",
)
REQUIRED: Final = Phrase("{option} is missing.", "Falta {option}.")
REREAD_SUMMARY: Final = Phrase(
    "{read} read again, {changed} differ from before, {refused} refused.",
    "{read} releídos, {changed} difieren de antes, {refused} rechazados.",
)
NOTHING_TO_REREAD: Final = Phrase(
    "This reader (version {version}) has read all that is archived.",
    "Este lector (versión {version}) ya leyó todo lo archivado.",
)
SCHEDULED: Final = Phrase(
    "Nightly at `{cron}` in {zone}, next at {next}. Ctrl-C stops it.",
    "Cada noche según `{cron}` en {zone}, la próxima: {next}. Ctrl-C lo detiene.",
)
BAD_CRON: Final = Phrase(
    "--cron {text}: not a schedule. Write five fields, such as `0 3 * * *`.",
    "--cron {text}: no es un horario. Escriba cinco campos, como `0 3 * * *`.",
)
YEARS_LEFT_OUT: Final = Phrase(
    "{count} year(s) of which nothing is known are left out; --all shows them.",
    "Se omiten {count} año(s) de los que nada se sabe; --all los muestra.",
)
NO_CONTACT: Final = Phrase(
    "Set VIGIA_CONTACT, so that a webmaster can reach you: it stands in every request.",
    "Fije VIGIA_CONTACT, para que un administrador pueda escribirle: va en cada petición.",
)

# rebuild and doctor
REBUILDING: Final = Phrase("Loading anew", "Cargando de nuevo")
EXAMINING: Final = Phrase("Examining", "Examinando")
CONTENT_BEFORE: Final = Phrase("Content before: {value}", "Contenido antes: {value}")
CONTENT_AFTER: Final = Phrase("Content now:    {value}", "Contenido ahora: {value}")
SAME_CONTENT: Final = Phrase("The same, row for row.", "El mismo, fila por fila.")
NOTHING_BEFORE: Final = Phrase(
    "There was no warehouse to compare with.", "No había almacén con que comparar."
)
NOT_COMPARED: Final = Phrase(
    "The old warehouse could not be read ({reason}).",
    "No se pudo leer el almacén viejo ({reason}).",
)
RELATION_DIFFERS: Final = Phrase(
    "  {relation}: {before} row(s) before, {after} now, not the same",
    "  {relation}: {before} fila(s) antes, {after} ahora, no las mismas",
)
OLD_KEPT: Final = Phrase("The old file is kept as {path}.", "El archivo viejo queda como {path}.")
NOT_SWAPPED: Final = Phrase(
    "A dry run: the warehouse in place stays.", "Ensayo: el almacén en su lugar se queda."
)
PASSED_OVER: Final = Phrase("Passed over: {error}", "Se pasó por alto: {error}")
HEALTHY: Final = Phrase("{data} is healthy.", "{data} está sana.")
ILL: Final = Phrase("{count} thing(s) are wrong.", "{count} cosa(s) están mal.")
CURED: Final = Phrase("{count} thing(s) mended.", "{count} cosa(s) reparadas.")
MENDED_WHAT: Final = Phrase("What", "Qué")
MENDED_WHERE: Final = Phrase("Where", "Dónde")
MENDED_WHY: Final = Phrase("Why", "Motivo")
MENDED_BY: Final = Phrase("What mends it", "Qué lo repara")
MENDED_NOW: Final = Phrase("Mended", "Reparado")
