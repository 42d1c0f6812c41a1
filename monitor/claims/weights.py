"""What each reason weighs in the likeness of two figures, as log odds: for people, things, amounts, and the mixed.

Fitted to annotated stories by logistic regression, each family drawn towards what all have in common; rounded. Mixed
are pairs of which one counts people and the other things, or things by two nouns. `likeness` tells what each means.
"""

from __future__ import annotations

FAMILIES = ("people", "thing", "amount", "mixed")

# fmt: off
_TABLE: dict[str, tuple[float, float, float, float]] = {
    "base": (-0.05, 0.93, 1.60, -2.70),
    "same_telling_value": (3.45, 3.65, 3.68, 3.53),
    "same_small_value": (1.70, 1.85, 1.89, 1.74),
    "same_bare_value": (-0.04, 0.26, 0.12, 0.13),
    "ratio": (-2.20, -2.57, -3.44, -2.45),
    "vague": (0.68, 0.67, 0.77, 0.63),
    "fate_same": (0.74, 0.67, 0.67, 0.67),
    "fate_other": (-2.58, -2.34, -2.34, -2.34),
    "fate_one": (-0.51, -0.46, -0.46, -0.46),
    "hint_same": (-0.12, -0.11, -0.11, -0.11),
    "hint_other": (-1.54, -1.40, -1.40, -1.40),
    "clause_fate_same": (0.74, 0.67, 0.67, 0.67),
    "clause_fate_other": (-0.57, -0.52, -0.52, -0.52),
    "noun_same": (0.98, 0.89, 0.89, 0.89),
    "noun_plain": (0.24, 0.22, 0.22, 0.22),
    "kind_same": (0.01, 0.01, 0.01, 0.01),
    "kind_other": (0.42, 0.38, 0.38, 0.38),
    "kind_one": (0.04, 0.04, 0.04, 0.04),
    "nation_both": (-0.18, -0.16, -0.16, -0.16),
    "nation_one": (-0.43, -0.40, -0.40, -0.40),
    "happens_same": (-0.31, -0.30, -0.05, 0.14),
    "happens_other": (-0.24, -0.15, -0.23, -0.45),
    "happens_one": (0.06, -0.29, -0.41, -0.28),
    "deed_same": (-0.01, -0.45, -0.58, -0.11),
    "deed_other": (-0.71, -0.71, -0.89, -0.86),
    "deed_one": (-0.66, -0.27, -0.18, -0.47),
    "mark_same": (-0.22, -0.20, -0.20, -0.20),
    "mark_other": (-0.72, -0.66, -0.66, -0.66),
    "mark_one": (-1.21, -1.10, -1.10, -1.10),
    "beside_mark_same": (1.83, 1.68, 1.70, 1.68),
    "beside_mark_other": (-1.53, -1.51, -1.64, -1.51),
    "beside_mark_one": (-0.22, -0.24, -0.29, -0.25),
    "place_same": (0.50, 0.40, 0.36, 0.40),
    "place_other": (-0.14, -0.10, -0.08, -0.13),
    "place_one": (0.03, -0.41, -0.25, -0.18),
    "modifier_same": (-0.07, -0.57, -0.31, -0.31),
    "modifier_other": (-0.07, -0.07, -0.07, -0.07),
    "modifier_one": (0.41, 0.86, 0.65, 0.75),
    "of_same": (-0.74, -0.74, -0.81, -0.74),
    "of_other": (-1.59, -1.59, -1.75, -1.59),
    "of_one": (-0.75, -1.20, -1.87, -1.25),
    "rate_other": (0.00, 0.00, 0.00, 0.00),
    "rate_one": (-1.69, -1.63, -1.72, -1.63),
    "owner_same": (-0.08, -0.07, -0.06, -0.07),
    "owner_other": (-0.23, -0.21, -0.21, -0.21),
    "part_both": (-2.25, -2.08, -2.07, -2.09),
    "part_one": (-1.56, -1.11, -1.29, -1.31),
    "part_beside_one": (-2.13, -1.47, -1.73, -1.75),
    "further_one": (-0.82, 0.01, 0.08, -0.07),
    "clause": (-0.42, -0.50, -0.36, -0.38),
    "clause_alike": (0.55, 0.41, 0.64, 0.57),
    "subject": (0.40, 0.26, 0.23, 0.40),
    "crossed": (1.37, 1.11, 1.05, 1.22),
    "sentence": (2.77, 2.55, 2.74, 2.73),
    "rare": (0.36, -0.17, -0.34, 0.05),
    "participant": (0.98, 0.73, 0.89, 0.82),
    "refused_one": (-0.48, -0.77, -1.15, -0.78),
    "article_same": (-0.91, -0.77, -0.63, -0.83),
    "own_other_value": (-0.38, -0.49, -0.29, -0.38),
    "others_value": (0.21, 0.34, 0.27, 0.18),
    "party_same": (0.77, 1.00, 0.99, 1.16),
    "lead_both": (0.57, 0.54, 0.45, 0.74),
    "lead_one": (-0.22, -0.31, -0.08, -0.14),
    "lead_none": (-0.36, -0.23, -0.35, -0.63),
    "beside": (-2.21, -2.43, -2.25, -2.23),
    "continued": (2.11, 1.94, 1.98, 1.95),
    "rival": (2.04, 2.04, 2.24, 2.04),
    "change_one": (-0.70, -1.30, -2.50, -1.30),
    "local_one": (-0.70, -0.40, -0.40, -0.40),
    "old_value": (1.50, 1.20, 1.50, 1.20),
}
# fmt: on

WEIGHTS: dict[str, dict[str, float]] = {
    family: {reason: row[at] for reason, row in _TABLE.items()} for at, family in enumerate(FAMILIES)
}
