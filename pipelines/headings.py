"""The marts' columns and codes as people read them, in English and in Spanish.

Only tables for people use these words; CSV, JSON and Parquet keep the marts' own.
"""

from __future__ import annotations

from typing import Final

from pipelines.messages import Language, Phrase

HEADINGS: Final = {
    "action": Phrase("Result", "Resultado"),
    "amendments": Phrase("Changes", "Cambios"),
    "archived_at": Phrase("Archived", "Archivado"),
    "articles": Phrase("Articles", "Artículos"),
    "cause": Phrase("Why", "Motivo"),
    "check": Phrase("Check", "Verificación"),
    "claimant": Phrase("Said by", "Según"),
    "claimed_count": Phrase("Number", "Cifra"),
    "confidence": Phrase("Confidence", "Confianza"),
    "counted": Phrase("Of what", "De qué"),
    "coverage": Phrase("Coverage", "Cobertura"),
    "decree": Phrase("Decree", "Decreto"),
    "decree_id": Phrase("Decree", "Decreto"),
    "detail": Phrase("Detail", "Detalle"),
    "document_sha256": Phrase("Document", "Documento"),
    "edition_id": Phrase("Edition", "Edición"),
    "ended_date": Phrase("Ended", "Terminó"),
    "ending": Phrase("Ending", "Final"),
    "evidence": Phrase("Evidence", "Evidencia"),
    "evidence_count": Phrase("Read", "Leídas"),
    "file": Phrase("File", "Archivo"),
    "first_edition_date": Phrase("Since", "Desde"),
    "confirmed_none": Phrase("None", "Ninguna"),
    "expected": Phrase("Expected", "Esperadas"),
    "fetched": Phrase("Fetched", "Descargados"),
    "first_date": Phrase("From", "Desde el"),
    "last_date": Phrase("To", "Hasta el"),
    "listed": Phrase("Listed", "Listados"),
    "missing": Phrase("Missing", "Faltan"),
    "refused": Phrase("Refused", "Rechazadas"),
    "seen": Phrase("Seen", "Vistas"),
    "unknown": Phrase("Unknown", "Desconocidas"),
    "unreachable": Phrase("Unreachable", "Inalcanzables"),
    "first_page": Phrase("Page", "Página"),
    "gazette": Phrase("Gazette", "Periódico"),
    "published_at": Phrase("Published", "Publicada"),
    "is_current": Phrase("Given", "Vigente"),
    "documents": Phrase("Documents", "Documentos"),
    "bytes": Phrase("Bytes", "Bytes"),
    "follows": Phrase("Follows", "Sigue a"),
    "generation": Phrase("Gen.", "Gen."),
    "hosts": Phrase("Hosts", "Servidores"),
    "in_force_date": Phrase("In force", "Vigente desde"),
    "instrument_id": Phrase("Instrument", "Ordenamiento"),
    "instrument_title": Phrase("Law", "Ley"),
    "is_proved": Phrase("Proved", "Probada"),
    "is_readable": Phrase("Readable", "Legible"),
    "is_screened": Phrase("Only screened", "Solo cribada"),
    "is_unreadable": Phrase("Unreadable", "Ilegible"),
    "jurisdiction": Phrase("Jurisdiction", "Entidad"),
    "jurisdiction_basis": Phrase("Jurisdiction by", "Entidad según"),
    "jurisdiction_code": Phrase("Code", "Clave"),
    "jurisdictions": Phrase("Jurisdictions", "Entidades"),
    "kind": Phrase("Kind", "Tipo"),
    "label": Phrase("Label", "Etiqueta"),
    "last_ending": Phrase("Last visit", "Última visita"),
    "last_edition_date": Phrase("Last edition", "Última edición"),
    "last_ok_at": Phrase("Last ok", "Última bien"),
    "last_page": Phrase("Last page", "Última página"),
    "longest_hole_days": Phrase("Longest hole", "Mayor hueco"),
    "number": Phrase("Number", "Número"),
    "operation": Phrase("Operation", "Operación"),
    "page": Phrase("Page", "Página"),
    "page_count": Phrase("Pages", "Páginas"),
    "pages": Phrase("Pages", "Páginas"),
    "platform": Phrase("Listed by", "Listado por"),
    "possible_count": Phrase("At most", "A lo más"),
    "provision_id": Phrase("Provision", "Disposición"),
    "publication_date": Phrase("Published", "Publicada"),
    "publication_date_basis": Phrase("Date by", "Fecha por"),
    "reason": Phrase("Why", "Motivo"),
    "recognised_by": Phrase("Recognised by", "Reconocida por"),
    "recorded_at": Phrase("Recorded", "Registrado"),
    "reform_notes": Phrase("Notes", "Notas"),
    "reviewed_by": Phrase("Reviewed by", "Revisado por"),
    "robots": Phrase("robots.txt", "robots.txt"),
    "said_count": Phrase("Read or claimed", "Leídas o afirmadas"),
    "score": Phrase("Score", "Puntaje"),
    "section": Phrase("Section", "Sección"),
    "share": Phrase("Share", "Proporción"),
    "silence": Phrase("Silent days", "Días sin edición"),
    "snippet": Phrase("Words", "Palabras"),
    "source": Phrase("Source", "Fuente"),
    "status": Phrase("Status", "Situación"),
    "text": Phrase("Text", "Texto"),
    "text_layer": Phrase("Text layer", "Capa de texto"),
    "title": Phrase("Title", "Título"),
    "transitory": Phrase("Transitory", "Transitorios"),
    "url": Phrase("Address", "Dirección"),
    "valid_from": Phrase("From", "Desde"),
    "valid_to": Phrase("Until", "Hasta"),
    "verdict": Phrase("By evidence", "Por la evidencia"),
    "verdict_with_claims": Phrase("And by claims", "Y por afirmaciones"),
    "verified_on": Phrase("Verified", "Verificada"),
    "volume": Phrase("Volume", "Tomo"),
    "year": Phrase("Year", "Año"),
    "about": Phrase("About", "Sobre"),
    "after": Phrase("After", "Después"),
    "answer": Phrase("Answer", "Respuesta"),
    "answers": Phrase("Answers", "Respuestas"),
    "author": Phrase("By", "Por"),
    "before": Phrase("Before", "Antes"),
    "decided_at": Phrase("Decided", "Decidido"),
    "decision": Phrase("Decision", "Decisión"),
    "is_reopened": Phrase("Reopened", "Reabierto"),
    "is_special_law": Phrase("Special law", "Ley especial"),
    "rank": Phrase("No.", "Núm."),
    "refusal": Phrase("Why not", "Por qué no"),
    "subject_id": Phrase("Subject", "Asunto"),
    "subject_kind": Phrase("Kind", "Tipo"),
    "what": Phrase("What", "Qué"),
    "why": Phrase("Why", "Por qué"),
    "words": Phrase("Words", "Palabras"),
    "words_before": Phrase("Words before", "Palabras antes"),
}

VERDICTS: Final = {
    "agrees": Phrase("agrees", "coincide"),
    "differs": Phrase("differs", "difiere"),
    "cannot_say": Phrase("cannot say", "no se puede decir"),
}

WORDS: Final = {
    "verdict": VERDICTS,
    "verdict_with_claims": VERDICTS,
    "status": {
        "unknown": Phrase("unknown", "se desconoce"),
        "none_found": Phrase("none found", "ninguna hallada"),
        "offence_only": Phrase("offence only", "solo el delito"),
        "special_law": Phrase("special law", "ley especial"),
        "special_law_lapsed": Phrase("special law, lapsed", "ley especial, sin vigencia"),
    },
    "cause": {
        "beginning": Phrase("", ""),
        "enacted": Phrase("enacted", "expedida"),
        "replaced": Phrase("replaced", "sustituida"),
        "abrogated": Phrase("abrogated", "abrogada"),
        "offence_added": Phrase("offence added", "delito adicionado"),
        "offence_reworded": Phrase("offence reworded", "delito reformado"),
        "offence_ended": Phrase("offence ended", "delito sin vigencia"),
        "claimed": Phrase("claimed", "según un tercero"),
        "coverage_reached": Phrase("coverage reached", "cobertura alcanzada"),
        "coverage_lost": Phrase("coverage lost", "cobertura perdida"),
        "reviewed": Phrase("reviewed", "revisada"),
    },
    "counted": {
        "special_law": Phrase("special law", "ley especial"),
        "local_legislation": Phrase("local legislation", "legislación local"),
        "regulation": Phrase("regulation", "reglamento"),
        "harmonised": Phrase("harmonised", "armonizadas"),
        "partly_harmonised": Phrase("partly harmonised", "armonizadas en parte"),
        "not_harmonised": Phrase("not harmonised", "no armonizadas"),
        "special_law_before_son": Phrase("law before Sonora", "ley antes que Sonora"),
    },
    "ending": {
        "ok": Phrase("ok", "bien"),
        "empty": Phrase("empty", "vacía"),
        "partial": Phrase("partial", "parcial"),
        "blocked": Phrase("blocked", "bloqueada"),
        "failed": Phrase("failed", "fallida"),
    },
    "robots": {
        "allows": Phrase("allows", "permite"),
        "asks_not_to": Phrase("asks not to", "pide no hacerlo"),
        "absent": Phrase("none", "no hay"),
        "answered": Phrase("answered", "respondió"),
        "no_answer": Phrase("no answer", "sin respuesta"),
        "not_asked": Phrase("not asked", "no se pidió"),
    },
    "outcome": {
        "ok": Phrase("ok", "bien"),
        "failed": Phrase("failed", "falló"),
        "skipped": Phrase("skipped", "omitido"),
    },
    "step": {
        "dns": Phrase("name", "nombre"),
        "tls": Phrase("TLS", "TLS"),
        "robots": Phrase("robots.txt", "robots.txt"),
        "listing": Phrase("listing", "listado"),
        "parse": Phrase("rows", "filas"),
        "further": Phrase("more pages", "más páginas"),
        "document": Phrase("document", "documento"),
        "silence": Phrase("silence", "silencio"),
    },
    "decision": {
        "accept": Phrase("accepted", "aceptado"),
        "correct": Phrase("corrected", "corregido"),
        "reject": Phrase("rejected", "rechazado"),
    },
    "subject_kind": {
        "status": Phrase("status", "situación"),
        "instrument": Phrase("law", "ley"),
        "wording": Phrase("wording", "texto"),
        "finding": Phrase("finding", "hallazgo"),
    },
    "answer": {
        "status": Phrase("status", "situación"),
        "instrument": Phrase("law", "ley"),
        "wording": Phrase("wording", "texto"),
    },
    "evidence": {
        "gazette": Phrase("gazette", "periódico oficial"),
        "compilation": Phrase("compilation", "compilación"),
        "claim": Phrase("claim", "afirmación"),
    },
    "operation": {
        "enacts": Phrase("enacts", "expide"),
        "amends": Phrase("amends", "reforma"),
        "invalidates": Phrase("declares invalid", "declara inválido"),
        "abrogates": Phrase("abrogates", "abroga"),
        "repeals": Phrase("repeals", "deroga"),
        "reforms": Phrase("reforms", "reforma"),
        "adds": Phrase("adds", "adiciona"),
        "errata": Phrase("corrects", "fe de erratas"),
        "none": Phrase("", ""),
    },
    "kind": {
        "edition": Phrase("edition", "edición"),
        "edition_extract": Phrase("extract of an edition", "extracto de una edición"),
        "compilation": Phrase("compilation", "compilación"),
        "other": Phrase("other", "otro"),
        "article": Phrase("article", "artículo"),
        "transitory": Phrase("transitory article", "artículo transitorio"),
        "page_without_text": Phrase("page without text", "página sin texto"),
        "page_unreadable": Phrase("page unreadable", "página ilegible"),
        "page_missing": Phrase("page missing", "falta una página"),
        "jurisdiction_unknown": Phrase("jurisdiction unknown", "jurisdicción desconocida"),
        "date_unknown": Phrase("date unknown", "fecha desconocida"),
        "stated_fact_differs": Phrase("stated fact differs", "dato declarado difiere"),
        "no_instrument": Phrase("no instrument", "sin ordenamiento"),
        "label_repeated": Phrase("label repeated", "etiqueta repetida"),
        "label_missing": Phrase("label missing", "falta etiqueta"),
        "label_inferred": Phrase("label told by its neighbours", "etiqueta por sus vecinas"),
        "title_missing": Phrase("title missing", "falta título"),
        "provision_empty": Phrase("provision empty", "disposición vacía"),
        "sumario_entry_missing": Phrase("announced, not printed", "anunciado, no impreso"),
        "sumario_lacks": Phrase("printed, not announced", "impreso, no anunciado"),
        "in_force_contradictory": Phrase("contradictory days in force", "vigencia contradictoria"),
        "lines_unclaimed": Phrase("lines that are part of nothing", "líneas que no son de nada"),
        "amendment_unread": Phrase("amendment unread", "reforma no leída"),
        "amendment_not_applied": Phrase("amendment not applied", "reforma no aplicada"),
        "date_implausible": Phrase("date implausible", "fecha inverosímil"),
        "document_refused": Phrase("document refused", "documento rechazado"),
        "document_replaced": Phrase("document replaced", "documento reemplazado"),
    },
    "text_layer": {
        "digital": Phrase("digital", "digital"),
        "ocr": Phrase("OCR", "OCR"),
        "none": Phrase("none", "ninguna"),
        "mixed": Phrase("mixed", "mixta"),
    },
    "action": {
        "loaded": Phrase("loaded", "cargado"),
        "would_load": Phrase("would load", "se cargaría"),
        "unchanged": Phrase("unchanged", "sin cambios"),
        "refused": Phrase("refused", "rechazado"),
        "skipped": Phrase("skipped", "omitido"),
        "not_reached": Phrase("not reached", "no alcanzado"),
    },
}

WORDS["why"] = WORDS["kind"] | WORDS["status"]  # of a subject of review: finding or status

BASES: Final = {
    "masthead": "cabezal",
    "running heads": "encabezados de página",
    "running heads without a masthead": "encabezados de página sin cabezal",
    "form of the running heads": "forma de los encabezados de página",
    "head of page 1": "encabezado de la página 1",
    "title of page 1": "título de la página 1",
    "head of the web page": "encabezado de la página web",
    "note at the head": "nota al inicio",
    "note of publication at the head": "nota de publicación al inicio",
    "notes of reforms": "notas de reformas",
    "closing notes of decrees": "notas finales de decretos",
    "print of a web page": "impresión de una página web",
    "a law printed alone": "una ley impresa sola",
    "masthead, and pages that do not follow it": "cabezal, y páginas que no le siguen",
    "no masthead, running heads or note of publication": "sin cabezal, encabezados ni nota",
    "the entity its text names": "la entidad que nombra su texto",
}


def heading_of(column: str, language: Language) -> str:
    """Return a column's heading; the column's own name if it has none.

    Example:
        >>> heading_of("publication_date", "es")
        'Publicada'
    """
    return HEADINGS[column].say(language) if column in HEADINGS else column


def word_for(column: str, code: str, language: Language) -> str:
    """Return a code of a column as a word; what is no code stays as it is.

    Example:
        >>> word_for("status", "special_law", "es")
        'ley especial'
        >>> word_for("jurisdiction_basis", "masthead, page 1", "es")
        'cabezal, página 1'
    """
    if column.endswith("_basis") and language == "es":
        found, _, page = code.partition(", page ")
        return BASES.get(found, found) + (f", página {page}" if page else "")
    words = WORDS.get(column, {})
    return words[code].say(language) if code in words else code
