"""The answers of the criteria that choose among several."""

from __future__ import annotations

from typing import Final

from extractors.law.codebook.criterion import Term

TYPIFIES: Final = (
    Term("own", "own offence", "delito propio"),
    Term("general_law", "refers to the General Law", "remite a la Ley General"),
    Term("penal_code", "refers to the penal code", "remite al código penal"),
)
MEANS: Final = (
    Term("required_of_adults", "required, not of minors", "se exigen, salvo a menores"),
    Term("not_required", "not required", "no se exigen"),
    Term("required", "required", "se exigen"),
)
CONSENT: Final = (
    Term("always", "always irrelevant", "siempre irrelevante"),
    Term("if_means", "irrelevant if means were used", "irrelevante si hubo medios"),
    Term("minors", "irrelevant in minors", "irrelevante en menores"),
)
PURPOSES: Final = (
    Term("slavery", "slavery", "esclavitud"),
    Term("servitude", "condition of a serf", "condición de siervo"),
    Term("sexual_exploitation", "sexual exploitation", "explotación sexual"),
    Term("labour_exploitation", "labour exploitation", "explotación laboral"),
    Term("forced_labour", "forced labour or services", "trabajo o servicios forzados"),
    Term("forced_begging", "forced begging", "mendicidad forzosa"),
    Term("use_in_crime", "use of minors in crime", "utilización de menores en delitos"),
    Term("illegal_adoption", "illegal adoption of a minor", "adopción ilegal de menores"),
    Term("forced_marriage", "forced or servile marriage", "matrimonio forzoso o servil"),
    Term("organs", "traffic in organs, tissue or cells", "tráfico de órganos, tejidos o células"),
    Term("experiments", "illicit biomedical experiments", "experimentación biomédica ilícita"),
)
AGGRAVATIONS: Final = (
    Term("minor", "victim under 18", "víctima menor de 18 años"),
    Term("incapable", "victim who cannot understand or resist", "víctima sin capacidad"),
    Term("elderly", "victim of old age", "víctima adulta mayor"),
    Term("disability", "victim with a disability", "víctima con discapacidad"),
    Term("pregnant", "pregnant victim", "víctima embarazada"),
    Term("indigenous", "indigenous or Afro-Mexican victim", "víctima indígena o afromexicana"),
    Term("migrant", "migrant victim", "víctima migrante"),
    Term("kinship", "kinship or close relation", "parentesco o relación cercana"),
    Term("trust", "trust, authority or control", "confianza, autoridad o control"),
    Term("public_servant", "public servant", "persona servidora pública"),
    Term("minister", "minister of worship", "ministro de culto"),
    Term("organised_crime", "organised crime", "delincuencia organizada"),
    Term("leader", "leading or financing", "dirección o financiamiento"),
    Term("violence", "violence, threat or deceit", "violencia, amenaza o engaño"),
    Term("drugs", "substances given to the victim", "suministro de sustancias"),
    Term("death", "death, suicide or danger to life", "muerte, suicidio o peligro de la vida"),
    Term("harm", "grave harm or illness", "daño grave o enfermedad"),
    Term("several_victims", "more than one victim", "más de una víctima"),
    Term("borders", "across borders", "en varios países o fuera del territorio"),
    Term("repeat", "previous conviction", "condena anterior"),
)
REPARATION: Final = (
    Term("ordered", "owed to the victim", "debida a la víctima"),
    Term("state_pays", "paid by the state if need be", "a cargo del Estado en su caso"),
)
FUND: Final = (
    Term("own", "own fund", "fondo propio"),
    Term("other_law", "fund of another law", "fondo de otra ley"),
)
