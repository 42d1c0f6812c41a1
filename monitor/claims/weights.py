"""What each reason weighs in the likeness of two figures, as log odds: for people, things, amounts, and the mixed.

Fitted to annotated stories by logistic regression, each family drawn towards what all have in common; rounded. Mixed
are pairs of which one counts people and the other things, or things by two nouns. `likeness` tells what each means.
"""

from __future__ import annotations

FAMILIES = ("people", "thing", "amount", "mixed")

# fmt: off
_TABLE: dict[str, tuple[float, float, float, float]] = {
    "base": (-0.34, 0.28, 0.87, -1.65),
    "same_telling_value": (3.78, 3.77, 3.82, 3.74),
    "same_small_value": (1.54, 1.84, 1.81, 1.75),
    "same_bare_value": (-0.09, 0.12, 0.03, 0.06),
    "ratio": (-2.39, -2.24, -2.43, -2.51),
    "ratio_undivided": (-1.75, -1.65, -1.66, -1.66),
    "unit_other": (-0.48, -0.48, -0.51, -0.48),
    "vague": (0.46, 0.59, 0.71, 0.63),
    "fate_same": (0.99, 0.94, 0.94, 0.94),
    "fate_near": (0.48, 0.46, 0.46, 0.46),
    "fate_other": (-3.53, -3.36, -3.36, -3.36),
    "fate_one": (-0.12, -0.11, -0.11, -0.11),
    "hint_other": (-1.60, -1.52, -1.52, -1.52),
    "clause_fate_same": (1.14, 1.09, 1.09, 1.09),
    "clause_fate_other": (-0.63, -0.60, -0.60, -0.60),
    "noun_same": (0.45, 0.43, 0.43, 0.43),
    "noun_other": (-0.51, -0.49, -0.49, -0.49),
    "kind_same": (0.47, 0.44, 0.44, 0.44),
    "kind_other": (-0.63, -0.60, -0.60, -0.60),
    "kind_one": (-0.44, -0.42, -0.42, -0.42),
    "happens_same": (0.15, 0.00, 0.00, 0.16),
    "happens_other": (-0.36, -0.11, -0.37, -0.46),
    "happens_one": (0.00, -0.11, -0.18, -0.14),
    "deed_same": (0.03, 0.00, 0.00, 0.09),
    "deed_other": (-0.24, -0.16, -0.49, -0.40),
    "deed_one": (-0.07, 0.00, 0.00, -0.07),
    "mark_other": (-0.36, -0.34, -0.34, -0.34),
    "mark_one": (-0.66, -0.63, -0.63, -0.63),
    "beside_mark_same": (1.42, 1.36, 1.37, 1.36),
    "beside_mark_other": (-1.02, -1.01, -1.06, -1.01),
    "beside_mark_one": (-0.39, -0.51, -0.68, -0.51),
    "place_other": (-0.31, -0.35, -0.31, -0.35),
    "place_one": (-0.09, -0.51, -0.35, -0.38),
    "located_one": (-0.50, -0.65, -0.70, -0.65),
    "modifier_other": (-0.41, -0.40, -0.40, -0.40),
    "modifier_one": (0.00, 0.00, -0.06, -0.20),
    "of_same": (0.42, 0.42, 0.44, 0.42),
    "of_other": (-1.11, -1.11, -1.16, -1.11),
    "of_one": (-1.33, -1.36, -1.45, -1.37),
    "rate_same": (0.07, 0.07, 0.07, 0.07),
    "rate_one": (-1.42, -1.40, -1.45, -1.41),
    "owner_other": (0.00, -0.02, -0.04, -0.03),
    "part_both_other": (-0.76, -0.75, -0.75, -0.78),
    "part_one": (-0.66, -0.35, -0.48, -0.45),
    "part_beside_one": (-1.95, -1.55, -1.72, -1.67),
    "further_one": (-0.63, -0.51, 0.00, -0.29),
    "change_one": (-0.56, -0.76, -0.96, -0.76),
    "local_one": (-0.59, -0.57, -0.57, -0.58),
    "sole": (0.94, 0.95, 0.76, 0.87),
    "clause": (0.00, 0.06, 0.07, 0.07),
    "clause_alike": (0.03, 0.11, 0.18, 0.14),
    "crossed": (1.09, 1.02, 0.97, 1.03),
    "sentence": (1.99, 1.75, 1.93, 1.95),
    "rare": (0.39, 0.18, 0.00, 0.25),
    "participant": (0.74, 0.52, 0.58, 0.61),
    "refused_one": (-0.77, -0.89, -1.05, -0.89),
    "article_same": (-0.30, -0.25, -0.04, -0.27),
    "own_other_value": (-0.76, -0.79, -0.62, -0.70),
    "others_value": (-0.40, -0.32, -0.29, -0.42),
    "party_same": (0.63, 0.71, 0.76, 0.87),
    "old_value": (1.24, 1.22, 1.25, 1.22),
    "lead_both": (0.17, 0.29, 0.47, 0.27),
    "lead_one": (-0.05, -0.12, 0.00, -0.07),
    "lead_none": (-0.25, -0.30, -0.60, -0.33),
    "beside": (-1.72, -1.87, -1.65, -1.72),
    "continued": (1.38, 1.30, 1.27, 1.30),
    "rival": (1.90, 1.90, 1.99, 1.90),
}
# fmt: on

WEIGHTS: dict[str, dict[str, float]] = {
    family: {reason: row[at] for reason, row in _TABLE.items()} for at, family in enumerate(FAMILIES)
}
