"""The words of the shelves' everyday texts: invented laws, agreements and notices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Reform:
    """An invented law, and the wording that a decree gives one of its articles."""

    law: str
    label: str
    wording: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """What an agreement does, after "por el que", and what its points say."""

    matter: str
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """What a notice is about, and its paragraphs."""

    matter: str
    words: tuple[str, ...]


REFORMS: Final = (
    Reform(
        "Ley de Relojes Públicos",
        "7",
        (
            "Los ayuntamientos darán cuerda a los relojes de las plazas cada lunes y corregirán su "
            "hora cuando se aparte más de dos minutos de la oficial.",
            "El reloj que no ande en treinta días se entregará al taller de la cabecera.",
        ),
    ),
    Reform(
        "Ley de Bibliotecas Ambulantes",
        "12",
        (
            "El préstamo durará veinte días. Si se trata de personas mayores de sesenta y cinco "
            "años, el plazo se duplicará sin que deban pedirlo.",
        ),
    ),
    Reform(
        "Ley de Jardines, Fuentes y Acequias",
        "4",
        (
            "El agua de las fuentes se usará de nuevo para el riego de los jardines.",
            "Tratándose de personas morales que tengan jardines abiertos al público, la Secretaría "
            "podrá celebrar con ellas convenios de riego.",
        ),
    ),
    Reform(
        "Ley de Bandas de Música",
        "9",
        (
            "Cada banda recibirá una vez por año los instrumentos que su inventario señale como "
            "faltantes, previa opinión de su director.",
        ),
    ),
    Reform(
        "Ley de Caminos de Herradura",
        "15",
        (
            "Los caminos tendrán un ancho no menor de dos metros y un abrevadero por cada doce "
            "kilómetros.",
            "Quien cierre un camino lo reabrirá a su costa; cuando se trate de personas que no "
            "puedan hacerlo, lo hará el municipio.",
        ),
    ),
    Reform(
        "Ley de Ferias y Mercados de Temporada",
        "21",
        (
            "Los puestos se asignarán por sorteo, que se hará en público veinte días antes de la "
            "feria, y ninguno se cederá sin aviso al administrador.",
        ),
    ),
    Reform(
        "Ley de Conservación de Oficios Antiguos",
        "6",
        (
            "El registro anotará el nombre del oficio, el de sus maestros y el número de sus "
            "aprendices, y se publicará en el mes de marzo.",
        ),
    ),
)

AGREEMENTS: Final = (
    Agreement(
        "se abren al público los patios de las oficinas de gobierno",
        (
            "Los patios de las oficinas de gobierno permanecerán abiertos al público los sábados "
            "de diez a catorce horas.",
            "Cada oficina nombrará a quien cuide de sus árboles y de sus visitantes.",
        ),
    ),
    Agreement(
        "se establece el calendario de poda de los árboles de las plazas",
        (
            "La poda se hará entre los meses de enero y febrero, y nunca en día de mercado.",
            "La leña que resulte se repartirá entre las escuelas rurales que la pidan.",
            "El inventario de los árboles podados se dará a conocer en el mes de abril.",
        ),
    ),
    Agreement(
        "se delega la firma de las constancias de archivo",
        (
            "Se delega en la persona titular del archivo la firma de las constancias de los "
            "documentos que tengan más de cincuenta años.",
            "La delegación no impide que la persona delegante las firme cuando lo estime "
            "conveniente.",
        ),
    ),
    Agreement(
        "se crea el registro de campanas y campanarios",
        (
            "El registro anotará el peso, el tono y la fecha de fundición de cada campana.",
            "La inscripción es gratuita y la pedirá quien tenga a su cargo el campanario.",
        ),
    ),
    Agreement(
        "se fijan los horarios de atención de las ventanillas itinerantes",
        (
            "Las ventanillas itinerantes atenderán de nueve a quince horas en las cabeceras que "
            "señale el anexo.",
            "Si se trata de personas que no hablen español, se les atenderá con intérprete.",
        ),
    ),
)

NOTICES: Final = (
    Notice(
        "la reposición de placas de nomenclatura",
        (
            "Se hace del conocimiento de los vecinos que en el mes de enero se repondrán las "
            "placas con los nombres de las calles del primer cuadro.",
            "Las placas retiradas se guardarán durante un año en la oficialía, por si alguien "
            "quiere copiar su letra o probar que el nombre de una calle era otro.",
            "Quien advierta un error en un nombre lo comunicará por escrito en la oficialía.",
        ),
    ),
    Notice(
        "la subasta de muebles en desuso",
        (
            "Se subastarán doce escritorios, cuarenta sillas y un piano vertical sin teclas, en el "
            "patio de la tesorería, al mejor postor.",
            "Los objetos estarán a la vista desde tres días antes, de nueve a catorce horas, y "
            "podrán tocarse en presencia del encargado del almacén.",
            "Lo que no se venda se dará a las escuelas que lo pidan, en el orden de su solicitud.",
        ),
    ),
    Notice(
        "el cierre de la alameda por obras",
        (
            "La alameda permanecerá cerrada mientras se cambian las bancas del paseo poniente y se "
            "limpian los estanques.",
            "Los músicos que tocan en ella los domingos podrán hacerlo en el atrio de la "
            "biblioteca, con aviso al encargado y sin pago alguno.",
            "Los patos del estanque mayor se llevarán al vivero y volverán cuando haya agua.",
        ),
    ),
    Notice(
        "el horario de los baños y lavaderos públicos",
        (
            "Los lavaderos abrirán a las seis horas y cerrarán al ponerse el sol, todos los días "
            "del año salvo el de la fiesta del barrio.",
            "El agua caliente de los baños se dará de siete a nueve horas; si se trata de personas "
            "enfermas, a la hora en que la pidan.",
            "El costo del jabón corre por cuenta de quien lo use.",
        ),
    ),
)
