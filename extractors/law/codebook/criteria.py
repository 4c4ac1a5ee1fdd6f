"""The codebook: what is asked of every law, declared once, in both languages."""

from __future__ import annotations

from typing import Final

from extractors.law.codebook import terms
from extractors.law.codebook.criterion import Criterion, ValueKind

CODEBOOK_VERSION: Final = "2"
"""Raised whenever the same words may be coded otherwise; what was coded is coded anew."""

CRITERIA: Final = (
    Criterion(
        "typifies",
        ValueKind.CHOICE,
        "Defines the offence",
        "Tipifica",
        "Where the offence and its penalty stand: in this law, or in one that it refers to.",
        "Dónde están el delito y su pena: en esta ley o en otra a la que remite.",
        terms.TYPIFIES,
        is_reserved=True,
    ),
    Criterion(
        "means_required",
        ValueKind.CHOICE,
        "Means required",
        "Exige medios",
        "Whether trafficking is committed only by deceit, force, abuse of power or other means. "
        "A definition that names no means requires none.",
        "Si la trata solo se comete con engaño, violencia, abuso de poder u otros medios. "
        "Una definición que no nombra medios no los exige.",
        terms.MEANS,
        is_reserved=True,
    ),
    Criterion(
        "consent_irrelevant",
        ValueKind.CHOICE,
        "Consent irrelevant",
        "Consentimiento irrelevante",
        "The victim's consent excuses nobody: always, if means were used, or in minors.",
        "El consentimiento de la víctima no excusa: siempre, si hubo medios, o en menores.",
        terms.CONSENT,
        is_reserved=True,
    ),
    Criterion(
        "purposes",
        ValueKind.SET,
        "Purposes",
        "Fines",
        "Which of the eleven forms of exploitation of article 10 of the General Law the "
        "definition of trafficking names.",
        "Cuáles de las once formas de explotación del artículo 10 de la Ley General nombra la "
        "definición de trata.",
        terms.PURPOSES,
        is_reserved=True,
    ),
    Criterion(
        "penalty_prison",
        ValueKind.RANGE,
        "Prison (years)",
        "Prisión (años)",
        "Least and most years of prison for trafficking itself, without aggravation.",
        "Mínimo y máximo de años de prisión por la trata misma, sin agravantes.",
        is_reserved=True,
    ),
    Criterion(
        "penalty_fine",
        ValueKind.RANGE,
        "Fine (days)",
        "Multa (días)",
        "Least and most days of fine for trafficking itself, or the units that it is printed in.",
        "Mínimo y máximo de días multa por la trata misma, o de las unidades que se imprimen.",
        is_reserved=True,
    ),
    Criterion(
        "aggravating_factors",
        ValueKind.SET,
        "Aggravating factors",
        "Agravantes",
        "What raises the penalty of trafficking, or of another offence of the law.",
        "Qué aumenta la pena de la trata, o de otro delito de la ley.",
        terms.AGGRAVATIONS,
        is_reserved=True,
    ),
    Criterion(
        "non_punishment",
        ValueKind.FLAG,
        "Non-punishment",
        "No punición de víctimas",
        "Victims are not punished for what they did as victims, nor for their migratory status.",
        "Las víctimas no son sancionadas por lo que hicieron como tales ni por su situación "
        "migratoria.",
        is_reserved=True,
    ),
    Criterion(
        "victims_rights",
        ValueKind.FLAG,
        "Victims' rights",
        "Derechos de las víctimas",
        "Rights are given to victims, or their rights are guaranteed.",
        "Se otorgan derechos a las víctimas, o se garantizan sus derechos.",
    ),
    Criterion(
        "reparation",
        ValueKind.SET,
        "Reparation",
        "Reparación del daño",
        "The damage is to be repaired; the state pays where the offender does not.",
        "El daño debe repararse; el Estado paga si el responsable no lo hace.",
        terms.REPARATION,
    ),
    Criterion(
        "shelters",
        ValueKind.FLAG,
        "Shelters",
        "Albergues",
        "Shelters, refuges or halfway houses are created, run or offered.",
        "Se crean, operan u ofrecen albergues, refugios o casas de medio camino.",
    ),
    Criterion(
        "foreign_victims_return",
        ValueKind.FLAG,
        "Foreign victims, return",
        "Víctimas extranjeras, retorno",
        "Stay, papers, return or repatriation of victims far from home.",
        "Estancia, documentos, retorno o repatriación de víctimas lejos de su lugar de origen.",
    ),
    Criterion(
        "prevention",
        ValueKind.FLAG,
        "Prevention",
        "Prevención",
        "Campaigns, awareness, discouraging demand, or watching the places where it happens.",
        "Campañas, sensibilización, desaliento de la demanda o vigilancia de lugares de riesgo.",
    ),
    Criterion(
        "commission",
        ValueKind.FLAG,
        "Commission",
        "Comisión",
        "A commission, council, committee or organ is created to coordinate. One that is only "
        "mentioned does not count.",
        "Se crea una comisión, consejo, comité u órgano que coordina. No cuenta el que solo se "
        "menciona.",
    ),
    Criterion(
        "commission_members",
        ValueKind.NUMBER,
        "Members",
        "Integrantes",
        "How many members the commission has, as stated or as listed.",
        "Cuántos integrantes tiene la comisión, según se dice o se enlistan.",
        is_measured=False,
    ),
    Criterion(
        "commission_term",
        ValueKind.TERM,
        "Term to install it",
        "Plazo para instalarla",
        "How soon the commission is to be installed.",
        "En cuánto tiempo debe instalarse la comisión.",
        is_measured=False,
    ),
    Criterion(
        "programme",
        ValueKind.FLAG,
        "Programme",
        "Programa",
        "A state or national programme against trafficking is ordered, or what it must contain.",
        "Se ordena un programa estatal o nacional contra la trata, o su contenido.",
    ),
    Criterion(
        "fund",
        ValueKind.CHOICE,
        "Fund",
        "Fondo",
        "A fund for victims is created or made up; or the fund of another law pays.",
        "Se crea o integra un fondo para víctimas, o paga el fondo de otra ley.",
        terms.FUND,
    ),
    Criterion(
        "municipal_duties",
        ValueKind.FLAG,
        "Municipal duties",
        "Deberes municipales",
        "Duties are laid on municipalities by name.",
        "Se imponen deberes a los municipios por su nombre.",
    ),
    Criterion(
        "training",
        ValueKind.FLAG,
        "Training",
        "Capacitación",
        "Public servants, police or prosecutors are trained. Training of victims for work does "
        "not count.",
        "Se capacita a personas servidoras públicas, policías o fiscales. No cuenta la "
        "capacitación de víctimas para el trabajo.",
    ),
    Criterion(
        "specialised_unit",
        ValueKind.FLAG,
        "Specialised unit",
        "Unidad especializada",
        "A specialised unit or prosecutor's office is created or equipped.",
        "Se crea o dota una unidad o fiscalía especializada.",
    ),
    Criterion(
        "data",
        ValueKind.FLAG,
        "Data",
        "Datos",
        "Statistics, registers, data banks, diagnoses, studies or indicators are ordered.",
        "Se ordenan estadísticas, registros, bancos de datos, diagnósticos, estudios o "
        "indicadores.",
    ),
    Criterion(
        "refers_to_general_law",
        ValueKind.FLAG,
        "Names the General Law",
        "Nombra la Ley General",
        "The General Law of 2012 is named.",
        "Se nombra la Ley General de 2012.",
        is_measured=False,
    ),
    Criterion(
        "clients_punished",
        ValueKind.FLAG,
        "Clients punished",
        "Sanciona a clientes",
        "Whoever knowingly uses or buys the services of a victim is punished.",
        "Se sanciona a quien a sabiendas usa o compra servicios de una víctima.",
        is_reserved=True,
    ),
)
