"""What each reason weighs in the likeness of two figures, as log odds: for people, things, amounts, and the mixed.

Fitted to annotated stories by logistic regression, each family drawn towards what all have in common; rounded. Mixed
are pairs of which one counts people and the other things, or things by two nouns. `likeness` tells what each means.
"""

from __future__ import annotations

FAMILIES = ("people", "thing", "amount", "mixed")

# fmt: off
_TABLE: dict[str, tuple[float, float, float, float]] = {
    "base": (-0.04, 0.95, 1.58, -2.78),
    "same_telling_value": (3.52, 3.70, 3.73, 3.57),
    "same_small_value": (1.71, 1.86, 1.91, 1.76),
    "same_bare_value": (-0.06, 0.24, 0.10, 0.09),
    "ratio": (-2.19, -2.50, -3.37, -2.42),
    "vague": (0.69, 0.67, 0.76, 0.63),
    "fate_same": (0.72, 0.65, 0.65, 0.65),
    "fate_other": (-2.57, -2.34, -2.34, -2.34),
    "fate_one": (-0.49, -0.45, -0.45, -0.45),
    "hint_same": (-0.13, -0.12, -0.12, -0.12),
    "hint_other": (-1.53, -1.39, -1.39, -1.39),
    "clause_fate_same": (0.67, 0.61, 0.61, 0.61),
    "clause_fate_other": (-0.55, -0.50, -0.50, -0.50),
    "noun_same": (0.97, 0.88, 0.88, 0.88),
    "noun_plain": (0.23, 0.21, 0.21, 0.21),
    "kind_same": (0.02, 0.02, 0.02, 0.02),
    "kind_other": (0.40, 0.36, 0.36, 0.36),
    "kind_one": (0.05, 0.04, 0.04, 0.04),
    "nation_both": (-0.16, -0.14, -0.14, -0.14),
    "nation_one": (-0.42, -0.38, -0.38, -0.38),
    "happens_same": (-0.36, -0.37, -0.11, 0.07),
    "happens_other": (-0.25, -0.14, -0.23, -0.42),
    "happens_one": (0.04, -0.30, -0.42, -0.30),
    "deed_same": (0.05, -0.42, -0.57, -0.12),
    "deed_other": (-0.71, -0.70, -0.88, -0.84),
    "deed_one": (-0.65, -0.26, -0.15, -0.44),
    "mark_same": (-0.21, -0.19, -0.19, -0.19),
    "mark_other": (-0.73, -0.67, -0.67, -0.67),
    "mark_one": (-1.20, -1.09, -1.09, -1.10),
    "beside_mark_same": (1.82, 1.67, 1.69, 1.67),
    "beside_mark_other": (-1.58, -1.56, -1.70, -1.56),
    "beside_mark_one": (-0.24, -0.25, -0.28, -0.26),
    "place_same": (0.48, 0.37, 0.33, 0.37),
    "place_other": (-0.16, -0.13, -0.10, -0.15),
    "place_one": (0.02, -0.41, -0.24, -0.14),
    "modifier_same": (-0.10, -0.59, -0.33, -0.33),
    "modifier_other": (-0.11, -0.10, -0.10, -0.10),
    "modifier_one": (0.39, 0.80, 0.62, 0.72),
    "of_same": (-0.76, -0.76, -0.84, -0.76),
    "of_other": (-1.64, -1.64, -1.81, -1.64),
    "of_one": (-0.76, -1.23, -1.89, -1.27),
    "rate_other": (0.00, 0.00, 0.00, 0.00),
    "rate_one": (-1.69, -1.63, -1.72, -1.64),
    "owner_same": (0.26, 0.23, 0.23, 0.23),
    "owner_other": (-0.31, -0.27, -0.26, -0.27),
    "part_both": (-2.23, -2.06, -2.05, -2.06),
    "part_one": (-1.51, -1.08, -1.25, -1.27),
    "part_beside_one": (-2.11, -1.47, -1.71, -1.74),
    "further_one": (-0.82, 0.03, 0.08, -0.09),
    "clause": (-0.45, -0.55, -0.40, -0.44),
    "clause_alike": (0.49, 0.33, 0.57, 0.48),
    "subject": (0.41, 0.27, 0.24, 0.40),
    "crossed": (1.27, 1.01, 0.96, 1.12),
    "sentence": (3.07, 2.83, 3.04, 3.00),
    "rare": (0.40, -0.15, -0.29, 0.05),
    "participant": (1.04, 0.80, 0.93, 0.88),
    "refused_one": (-0.46, -0.77, -1.15, -0.77),
    "article_same": (-0.97, -0.80, -0.66, -0.87),
    "own_other_value": (-0.59, -0.68, -0.51, -0.58),
    "others_value": (0.29, 0.43, 0.41, 0.29),
    "party_same": (0.25, 0.76, 0.38, 1.06),
    "lead_both": (0.56, 0.54, 0.44, 0.75),
    "lead_one": (-0.22, -0.33, -0.08, -0.18),
    "lead_none": (-0.35, -0.21, -0.35, -0.60),
    "beside": (-2.17, -2.38, -2.20, -2.18),
    "continued": (2.13, 1.96, 1.99, 1.96),
    "rival": (1.94, 1.94, 2.13, 1.94),
}
# fmt: on

WEIGHTS: dict[str, dict[str, float]] = {
    family: {reason: row[at] for reason, row in _TABLE.items()} for at, family in enumerate(FAMILIES)
}
