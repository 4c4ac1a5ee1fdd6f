"""What two real laws answer, article by article, as a person read them: labels and values only.

The reader had the rules' answers at hand, so these labels guard against loss more than they
measure. A transitory article is ``T`` and its label; mere mentions are left out.
"""

from __future__ import annotations

from typing import Final

DURANGO: Final = """
1: programme refers_to_general_law training
2: refers_to_general_law typifies=general_law
3: municipal_duties refers_to_general_law
4: refers_to_general_law typifies=general_law
5: reparation=ordered
6: refers_to_general_law
7: commission programme refers_to_general_law
8: commission_members=15
10: data prevention programme refers_to_general_law shelters
11: prevention refers_to_general_law
12: data refers_to_general_law shelters specialised_unit typifies=general_law
13 ter: refers_to_general_law training
14: refers_to_general_law
15: refers_to_general_law
16: municipal_duties prevention refers_to_general_law training
17: prevention refers_to_general_law
18: municipal_duties
19: training
20: refers_to_general_law
21: refers_to_general_law shelters
21 bis: refers_to_general_law
22: refers_to_general_law
24: prevention programme refers_to_general_law
25: data prevention programme refers_to_general_law
29: consent_irrelevant=if_means foreign_victims_return victims_rights
33: refers_to_general_law
35: shelters
37: refers_to_general_law reparation=ordered
37 bis: refers_to_general_law reparation=ordered
38: reparation=ordered
38 bis: reparation=ordered
38 ter: refers_to_general_law reparation=ordered
38 quater: fund=other_law reparation=ordered|state_pays
40 bis: data refers_to_general_law
41 bis: refers_to_general_law
T2: commission_term=P90D
T3: municipal_duties refers_to_general_law
"""

GENERAL_LAW: Final = """
2: reparation=ordered typifies=own
3: foreign_victims_return reparation=ordered
6: municipal_duties
7: reparation=ordered victims_rights
10: means_required=not_required penalty_fine=1000-20000 penalty_prison=5-15
    purposes=experiments|forced_begging|forced_labour|forced_marriage|illegal_adoption
    purposes=labour_exploitation|organs|servitude|sexual_exploitation|slavery|use_in_crime
    typifies=own
11: typifies=own
12: typifies=own
13: typifies=own
14: aggravating_factors=indigenous typifies=own
15: typifies=own
16: aggravating_factors=drugs|trust|violence typifies=own
17: typifies=own
18: typifies=own
19: typifies=own
20: typifies=own
21: aggravating_factors=indigenous typifies=own
22: typifies=own
24: aggravating_factors=disability|elderly|incapable|indigenous|minor|pregnant typifies=own
25: typifies=own
26: typifies=own
27: typifies=own
28: typifies=own
29: typifies=own
30: typifies=own
31: typifies=own
32: typifies=own
33: typifies=own
34: typifies=own
35: aggravating_factors=disability|elderly|incapable|indigenous|minor|pregnant clients_punished
    typifies=own
36: aggravating_factors=public_servant typifies=own
37: non_punishment
38: foreign_victims_return non_punishment
40: consent_irrelevant=always
42:
    aggravating_factors=borders|death|disability|drugs|elderly|harm|incapable|indigenous
    aggravating_factors=kinship|minor|organised_crime|pregnant|public_servant|repeat
    aggravating_factors=several_victims|trust|violence
43: aggravating_factors=leader
44: fund=own
48: reparation=ordered
49: reparation=ordered
50: reparation=ordered
51: reparation=ordered
52: reparation=ordered|state_pays
59: victims_rights
62: municipal_duties shelters
63: victims_rights
65: reparation=ordered shelters
66: reparation=ordered victims_rights
67: reparation=ordered
68: reparation=ordered shelters
70: training
73: victims_rights
75: foreign_victims_return
76: foreign_victims_return
77: foreign_victims_return
78: foreign_victims_return
79: foreign_victims_return
80: foreign_victims_return
81: fund=own reparation=ordered|state_pays
82: reparation=ordered|state_pays victims_rights
84: commission
85: commission_members=13
88: data foreign_victims_return prevention programme training
89: data foreign_victims_return prevention training
90: shelters
91: prevention
92: data programme training
96: data
99: prevention
101: prevention
103: prevention
104: municipal_duties prevention
107: prevention
108: prevention
109: data
112: prevention
113: data shelters training
114: data prevention programme shelters training
115: municipal_duties prevention shelters training
116: data municipal_duties prevention
126: specialised_unit
T5: programme
T6: specialised_unit
T8: prevention
T14: specialised_unit training
"""
